"""The page to send with an assignment says the same in each format, whatever a team's rubric says."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from evaluator.model.evaluation import Level
from evaluator.model.rubric import Rubric, RuleCost
from evaluator.reporting import RenderOptions
from evaluator.reporting.bar import BarPage, bar_page, render_html, render_markdown, render_terminal
from evaluator.scoring import load_rubric
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import (
    Page,
    any_text,
    assert_no_bare_links,
    assert_readable,
    markdown_tokens,
)

RUBRIC = load_rubric()
COSTS = (
    RuleCost(
        "EV590", "cognitive-complexity", "readability", "Split the function.", 24, True, "complexity", 35
    ),
    *(
        RuleCost(f"EV5{number:02}", f"rule-{number}", "readability", "Mend it.", 8, False, "other", 15)
        for number in range(10)
    ),
    RuleCost("EV701", "listed-only", "typing", "Annotate it.", 0, False, "completeness", 50),
)


def plain_terminal(page: BarPage) -> str:
    """Without colours, 80 columns wide."""
    return render_terminal(page, RenderOptions(width=80))


RENDERERS: dict[str, Callable[[BarPage], str]] = {
    "terminal": plain_terminal,
    "markdown": render_markdown,
    "html": render_html,
}


def page_of(text: str) -> BarPage:
    """A page on which a team's rubric says ``text`` wherever it can."""
    hostile: Rubric = replace(
        RUBRIC,
        name=text,
        criteria={name: replace(each, about=text) for name, each in RUBRIC.criteria.items()},
        gates=tuple(replace(gate, text=text) for gate in RUBRIC.gates),
        not_observable=(text,),
    )
    return bar_page(hostile, Level.STAFF, [replace(cost, name=text, message=text) for cost in COSTS])


def shown(name: str, page: BarPage) -> str:
    """The text that a reader sees, in one line."""
    document = RENDERERS[name](page)
    return " ".join((Page(document).text if name == "html" else document).replace("\\", "").split())


@pytest.mark.parametrize("name", RENDERERS)
def test_a_page_names_all_that_is_looked_for(name: str) -> None:
    """Criteria with weights, the gates, what costs points, the limits, and which rubric it is."""
    text = shown(name, bar_page(RUBRIC, Level.STAFF, COSTS))
    for gate in RUBRIC.gates:
        assert gate.text in text
    for criterion in RUBRIC.criteria.values():
        assert criterion.about in text
        assert f"{criterion.weight:g}%" in text
    for limit in RUBRIC.not_observable:
        assert limit in text
    for expected in (
        "up to 24",
        "cognitive-complexity",
        "and 3 more rules that cost 8 or less",
        RUBRIC.digest,
    ):
        assert expected in text
    assert "evaluate explain NAME" in text


@pytest.mark.parametrize("name", RENDERERS)
def test_gates_above_the_level_and_rules_that_cost_nothing_are_left_out(name: str) -> None:
    """The page says what is asked for, not all there is."""
    text = shown(name, bar_page(RUBRIC, Level.SENIOR, COSTS))
    assert [gate.text in text for gate in RUBRIC.gates] == [
        gate.level is not Level.STAFF for gate in RUBRIC.gates
    ]
    assert "listed-only" not in text


def test_what_weighs_most_comes_first() -> None:
    """And the shares are those of the whole."""
    parts = bar_page(RUBRIC, Level.MID, COSTS).criteria
    assert [part.share for part in parts] == sorted((part.share for part in parts), reverse=True)
    assert sum(part.share for part in parts) == pytest.approx(1)


def check(name: str, text: str) -> None:
    """The law of the sink, for a page that is full of one text."""
    document = RENDERERS[name](page_of(text))
    assert_readable(document)
    if name == "html":
        usual, found = Page(render_html(page_of("plain"))), Page(document)
        assert [tag for tag, _ in found.elements] == [tag for tag, _ in usual.elements]
        assert {key for _, given in found.elements for key in given} == {
            key for _, given in usual.elements for key in given
        }
        assert len(found.others) == len(usual.others)
    if name == "markdown":
        tokens = markdown_tokens(document)
        assert_no_bare_links(tokens, document)
        assert not [token for token in tokens if token.type == "html_inline"]
    if name == "terminal":
        assert max(map(cell_len, document.splitlines())) <= 80


@pytest.mark.parametrize("name", RENDERERS)
@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_a_hostile_rubric_puts_nothing_on_the_page_but_text(name: str, text: str) -> None:
    """No markup, script, link or escape sequence comes into being."""
    check(name, text)


@settings(max_examples=15)
@given(any_text)
def test_any_rubric_puts_nothing_on_the_page_but_text(text: str) -> None:
    """In each format."""
    for name in RENDERERS:
        check(name, text)


def test_the_html_page_stands_alone() -> None:
    """No script, and nothing that is fetched."""
    document = render_html(bar_page(RUBRIC, Level.SENIOR, COSTS))
    page = Page(document)
    assert "script" not in {tag for tag, _ in page.elements}
    assert not {"src", "href"} & {key for _, given in page.elements for key in given}
    assert "url(" not in document
    assert "@import" not in document
