"""Whole reports in which every text of the candidate is hostile, held to the law of their kind of file."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import jsonschema
import pytest
from hypothesis import given
from hypothesis import settings as effort
from markdown_it.token import Token
from rich.cells import cell_len

from evaluator.reporting import RenderOptions, formats, json_schema, render
from evaluator.reporting.sanitise import well_formed
from tests.unit.reporting.hostile_evaluation import FULL, evaluation_of
from tests.unit.reporting.hostile_strings import CORPUS, TEMPLATES, TERMINAL
from tests.unit.reporting.laws import (
    Page,
    any_text,
    assert_no_bare_links,
    assert_readable,
    markdown_tokens,
    parse_command,
    parse_xml,
    shape,
)
from tests.unit.reporting.sarif_schema import SARIF

EVERYTHING = RenderOptions(audience="reviewer", show_all=True, width=80)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
FIX_OF_SEVERAL_LINES = "one\ntwo"
LARGE = 10_000


def check_terminal(report: str, _: str) -> None:
    """No line is wider than the terminal."""
    assert max(map(cell_len, report.splitlines())) <= EVERYTHING.width


def check_markdown(report: str, text: str) -> None:
    """The same headings and tables as ever, and no HTML but our own line breaks."""
    tokens = markdown_tokens(report)
    assert_no_bare_links(tokens, report)
    assert {token.content for token in tokens if token.type == "html_inline"} <= {"<br>"}
    usual = _usual_outline(FIX_OF_SEVERAL_LINES if "\n" in text else "plain")
    if text:
        assert _outline(tokens) == usual
    else:  # what is empty has no line of its own
        assert set(_outline(tokens)) <= set(usual)


@cache
def _usual_outline(text: str) -> list[str]:
    return _outline(markdown_tokens(_report("markdown", text)))


def _outline(tokens: list[Token]) -> list[str]:
    structure = (
        "heading_open",
        "tr_open",
        "td_open",
        "th_open",
        "list_item_open",
        "blockquote_open",
        "fence",
        "hr",
    )
    kinds = [token.type for token in tokens if token.type in structure]
    headings = [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]
    return [*kinds, *headings[1:]]


def check_json(report: str, text: str) -> None:
    """By the schema, with the very strings that the candidate chose."""
    read = json.loads(report)
    jsonschema.Draft202012Validator(json_schema()).validate(read)
    assert read["submission"]["name"] == well_formed(text)
    assert len(text) > LARGE or read["findings"][0]["message"] == well_formed(text)


@cache
def _usual_picture() -> tuple[set[str], set[str]]:
    return shape(parse_xml(_report("svg", "plain " * 40)))


def check_svg(report: str, _: str) -> None:
    """The elements and attributes of a harmless picture, and nothing that is fetched."""
    root = parse_xml(report)
    elements, attributes = shape(root)
    usual_elements, usual_attributes = _usual_picture()
    assert elements <= usual_elements
    assert attributes <= usual_attributes
    assert_readable("".join(root.itertext()))
    links = [value for element in root.iter() for value in element.attrib.values() if ":" in value]
    assert not links


def check_html(report: str, text: str) -> None:
    """The elements and attributes of a harmless page, no script, and nothing that is fetched."""
    page, usual = Page(report), _usual_page(FIX_OF_SEVERAL_LINES if "\n" in text else "plain")
    assert page.others == ["DOCTYPE html"]
    assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "link", "a", "iframe", "object"})
    assert {name for _, names in page.elements for name in names}.isdisjoint({"href", "src"})
    if text.strip():
        assert _outline_of(page) == _outline_of(usual)
        assert page.ends == usual.ends
    else:  # what is empty has no element of its own
        assert set(_outline_of(page)) <= set(_outline_of(usual))


@cache
def _usual_page(text: str) -> Page:
    return Page(_report("html", text))


def _outline_of(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    """The names of elements and attributes, in order."""
    return [(tag, tuple(names)) for tag, names in page.elements]


def check_sarif(report: str, _: str) -> None:
    """By the standard, with paths that lead nowhere and messages that make no links."""
    read = json.loads(report)
    jsonschema.Draft202012Validator(SARIF).validate(read)
    results = read["runs"][0]["results"]
    assert len(results) == len(FULL.findings)
    assert not [result for result in results if "](" in result["message"]["text"]]


def check_junit(report: str, _: str) -> None:
    """The elements and attributes of a harmless document, with the counts that its cases give."""
    root = parse_xml(report)
    assert shape(root) == shape(parse_xml(_report("junit", "plain")))
    assert len(root.findall(".//testcase")) == int(root.attrib["tests"]) == FULL.tests.total
    assert len(root.findall(".//failure")) == int(root.attrib["failures"])
    assert_readable("".join(root.itertext()))


def check_github(report: str, _: str) -> None:
    """Each line is one command, of the kinds that annotate, with the usual properties."""
    commands = [parse_command(line) for line in report.removesuffix("\n").split("\n")]
    usual = [parse_command(line) for line in _report("github", "plain").removesuffix("\n").split("\n")]
    assert {name for name, _, _ in commands} <= {"error", "warning", "notice"}
    assert [list(properties) for _, properties, _ in commands] == [list(known) for _, known, _ in usual]


LAWS: dict[str, Callable[[str, str], None]] = {
    ".txt": check_terminal,
    ".md": check_markdown,
    ".json": check_json,
    ".svg": check_svg,
    ".html": check_html,
    ".sarif": check_sarif,
    ".junit.xml": check_junit,
    ".github": check_github,
}
"""By the suffix of a format; one with another suffix is held to what must hold for all."""


def _report(name: str, text: str) -> str:
    evaluation = evaluation_of(text)
    if formats()[name].suffix == ".json" and len(text) > LARGE:
        # It cuts nothing: once is enough to read it back, and all fields together would be 100 MB.
        evaluation = replace(FULL, submission=evaluation.submission)
    return render(evaluation, name, EVERYTHING)


def check(name: str, text: str) -> None:
    """The law for all reports, and the one for this kind."""
    report = _report(name, text)
    assert_readable(report)
    check_kind = LAWS.get(formats()[name].suffix)
    if check_kind:
        check_kind(report, text)


@pytest.mark.parametrize("name", formats())
@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_a_report_full_of_one_hostile_string_holds_to_its_law(name: str, text: str) -> None:
    """A new format is tested by being there."""
    check(name, text)


@effort(max_examples=15)
@given(any_text)
def test_a_report_full_of_any_text_holds_to_its_law(text: str) -> None:
    """In each format."""
    for name in formats():
        check(name, text)


@pytest.mark.parametrize("text", (TERMINAL | TEMPLATES).values(), ids=TERMINAL | TEMPLATES)
def test_colours_are_our_own_only(text: str) -> None:
    """Without the colours, the report is the one without colours."""
    evaluation, coloured = evaluation_of(text), replace(EVERYTHING, color=True)
    report = COLOUR.sub("", render(evaluation, "terminal", coloured))
    assert_readable(report)
    assert report.split() == render(evaluation, "terminal", EVERYTHING).split()
