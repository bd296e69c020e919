"""A report for people stays small enough to be read, whatever a submission makes us say."""

import sys
from dataclasses import replace

import pytest

from evaluator.model.evaluation import Evaluation
from evaluator.model.reasoning import ClaimVerdict, GrowthPoint
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.reporting import RenderOptions, content, formats, render
from evaluator.reporting.reasoning.growth import MAX_PLOTS
from tests.unit.reporting.hostile_evaluation import FULL
from tests.unit.reporting.samples import GOOD

MAX_LISTED = 50
"""A tenth of what people get, so that a flood takes a tenth of the time."""
COUNT = MAX_LISTED + 150
MOST_CHARACTERS = {".txt": 500_000, ".md": 500_000, ".svg": 5_000_000, ".html": 500_000, ".github": 500_000}
"""Of a report with 50 of each kind, each text as long as a field may be."""
POINTS = tuple(GrowthPoint(n, 7 * n, n / 1e6) for n in range(1, 10_001))
HUGE = "x" * 50_000 + "\n" * 50_000
FOR_PEOPLE = [name for name, one in formats().items() if one.suffix in MOST_CHARACTERS]


@pytest.fixture
def _short_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, module in list(sys.modules.items()):
        if name.startswith("evaluator.reporting.") and hasattr(module, "MAX_LISTED"):
            monkeypatch.setattr(module, "MAX_LISTED", MAX_LISTED)


def test_lists_are_as_long_as_the_bound_of_a_report_allows() -> None:
    """Ten times what the floods here are held to."""
    assert content.MAX_LISTED == 10 * MAX_LISTED


def flood(text: str) -> Evaluation:
    """Two hundred of everything that a submission has a say in, with this text."""
    finding = replace(FULL.findings[0], message=text, why=text, fix=text)
    evidence = (text,) * COUNT
    return replace(
        FULL,
        tests=TestRun.of([CaseResult(text, "core", Verdict.EXCEPTION, 0.0, text)] * COUNT),
        growth=(replace(GOOD.growth[0], entry_point=text, points=POINTS),) * COUNT,
        claims=(replace(GOOD.claims[0], text=text),) * COUNT,
        ambiguities=(replace(GOOD.ambiguities[0], question=text),) * COUNT,
        findings=(finding,) * COUNT,
        strengths=(replace(GOOD.strengths[0], message=text),) * COUNT,
        scores=tuple(replace(score, evidence=evidence) for score in FULL.scores[:2]),
        questions=(replace(GOOD.questions[0], text=text),) * COUNT,
        integrity=FULL.integrity * COUNT,
        failures=tuple(replace(FULL.failures[0], message=f"{number} {text}") for number in range(COUNT)),
    )


@pytest.mark.usefixtures("_short_lists")
@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_flood_of_huge_messages_is_bounded(name: str) -> None:
    """Lists by their number, texts by their length, whoever reads and however much was asked for."""
    report = render(flood(HUGE), name, RenderOptions("reviewer", show_all=True))
    assert len(report) < MOST_CHARACTERS[formats()[name].suffix]


@pytest.mark.usefixtures("_short_lists")
@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_what_is_left_out_is_counted(name: str) -> None:
    """Nobody takes a cut list for the whole one."""
    report = render(flood("x"), name, RenderOptions("reviewer", show_all=True))
    assert report.count("and 150 more") == 3 + 2
    kinds = ("measurements of growth", "claims", "open questions", "questions for", "notes on", "things that")
    assert [kind for kind in kinds if f"150 more {kind}" not in report] == []


@pytest.mark.usefixtures("_short_lists")
@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_a_candidate_is_not_told_how_much_reviewers_see(name: str) -> None:
    """Neither questions nor integrity, not even their number."""
    report = render(flood("x"), name)
    assert "150 more claims" in report
    assert "notes on integrity" not in report
    assert "questions for the interview" not in report


def test_nothing_is_left_out_of_a_report_of_the_usual_size() -> None:
    """All of it is there, and no note says otherwise."""
    assert "In the JSON report only" not in render(FULL, "markdown", RenderOptions("reviewer", show_all=True))


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_what_weighs_most_stays_where_a_list_is_cut(name: str) -> None:
    """The one wrong claim and the one result above what is accepted, however late they come."""
    wrong = replace(GOOD.claims[0], value="O(n^7)", verdict=ClaimVerdict.CONTRADICTED)
    slow = replace(GOOD.growth[0], family="sorted", measured="n^3", set=("n^3",))
    late = replace(GOOD, claims=(*GOOD.claims * COUNT, wrong), growth=(*GOOD.growth * COUNT, slow))
    report = render(late, name).replace("&#x27;", "'")
    assert "O(n^7)" in report
    assert "O(n^3)" in report


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_two_hundred_results_of_ten_thousand_points_stay_readable(name: str) -> None:
    """A row for each, a dozen plots, and tables of a few sizes."""
    many = replace(GOOD, growth=(replace(GOOD.growth[0], points=POINTS),) * 200)
    few, everything = render(many, name), render(many, name, RenderOptions(show_all=True))
    assert len(few) < len(render(GOOD, name)) + 10_000
    assert everything.count("steady, in a workload of n calls") == 200 + MAX_PLOTS + (
        MAX_PLOTS if name == "html" else 0
    )
    assert len(everything) < 250_000
