"""What findings and measurements cost, and what is left unassessed."""

import pytest

from evaluator.model.evaluation import Evaluation, Failure
from evaluator.model.findings import Severity
from evaluator.model.test_run import TestRun
from evaluator.scoring import score
from tests.unit.scoring.evidence_builders import (
    cases,
    evaluation,
    finding,
    metric,
)
from tests.unit.scoring.round_rubric import RUBRIC, points, scored


def test_repeats_in_a_group_fade() -> None:
    """Two warnings about names cost 8 and 8 * 0.7."""
    names = evaluation([finding("vague-name"), finding("misleading-name", line=2)])
    assert points(names) == {"vague-name": 8, "misleading-name": 5.6}
    assert scored(names, "readability").score == pytest.approx(86.4)


def test_a_group_costs_no_more_than_its_cap() -> None:
    """Whatever a formatter can do costs 3 points in all."""
    lines = evaluation([finding("line-too-long", line=line, severity=Severity.ERROR) for line in range(1, 9)])
    assert scored(lines, "readability").score == 97


def test_a_rule_that_the_rubric_does_not_name_costs_points_too() -> None:
    """A new rule needs no new rubric: it falls into the group "other"."""
    assert points(evaluation([finding("brand-new-rule")])) == {"brand-new-rule": 8}


def test_a_rule_can_cost_something_of_its_own() -> None:
    """Missing annotations are charged by their number alone, up to five of a function."""
    untyped = evaluation(
        [finding("missing-type-annotation", "typing", line=line) for line in (1, 9)],
        measurements=[metric("untyped_slots", 1, line=1), metric("untyped_slots", 4, line=9)],
    )
    assert [(one.line, one.points) for one in score(untyped, RUBRIC).findings] == [
        (9, 40),
        (1, pytest.approx(10 * 0.7)),
    ]


def test_one_thing_at_one_place_is_charged_once() -> None:
    """Two findings of one name on one line are one thing."""
    twice = evaluation([finding("vague-name"), finding("vague-name", rule="ruff-X")])
    assert scored(twice, "readability").score == 92


def test_a_usual_function_costs_nothing() -> None:
    """Up to the 75th percentile of the corpus a measurement is no finding."""
    usual = evaluation(measurements=[metric("cognitive_complexity", 8), metric("function_lines", 15)])
    assert score(usual, RUBRIC).findings == ()


def test_an_unusual_function_is_compared_with_the_corpus() -> None:
    """The finding says among how many functions this one stands out, and where."""
    (found,) = score(evaluation(measurements=[metric("cognitive_complexity", 20, line=4)]), RUBRIC).findings
    assert (found.rule, found.name, found.line) == ("EV590", "cognitive-complexity", 4)
    assert "more complex than 90 % of 1,588 interview functions" in found.why
    last_free = 0.9 + 0.09 * (14 - 13) / (27 - 13)
    assert found.points == pytest.approx(24 * (0.945 - last_free) / (0.99 - last_free), abs=0.01)


def test_the_first_value_that_is_objected_to_costs_little() -> None:
    """One point of complexity more is no cliff."""
    (found,) = score(evaluation(measurements=[metric("cognitive_complexity", 15)]), RUBRIC).findings
    assert 0 < found.points < 3


def test_a_finding_about_the_measured_function_takes_the_place_of_the_metric() -> None:
    """The reported finding stays, with the comparison, and the dearer of the two counts."""
    both = evaluation(
        [finding("cognitive-complexity", line=4)], measurements=[metric("cognitive_complexity", 28, line=4)]
    )
    (found,) = score(both, RUBRIC).findings
    assert (found.rule, found.points) == ("EV501", 24)
    assert "more complex than 99 %" in found.why


def test_a_finding_inside_the_measured_function_merges_and_one_in_the_next_does_not() -> None:
    """The reach of a function ends where the next one starts."""
    nested = [finding("too-many-nested-blocks", line=7), finding("too-many-nested-blocks", line=22)]
    depths = [metric("nesting_depth", 4, line=4), metric("nesting_depth", 1, line=20)]
    found = score(evaluation(nested, measurements=depths), RUBRIC).findings
    assert sorted((entry.line, entry.points) for entry in found) == [(7, 8), (22, pytest.approx(5.6))]


def test_cyclomatic_complexity_is_information_only() -> None:
    """It says nearly the same as cognitive complexity, so it costs nothing."""
    assert score(evaluation(measurements=[metric("cyclomatic_complexity", 40)]), RUBRIC).findings == ()


def test_a_failed_tool_leaves_what_it_feeds_unassessed() -> None:
    """A crash of mypy is no good mark for typing and no bad one, and touches nothing else."""
    broken = evaluation(failures=(Failure("analysis", "mypy", "crashed"),))
    assert scored(broken, "typing").reason == "mypy: crashed"
    assert scored(broken, "readability").assessed


def test_without_a_line_of_code_there_is_nothing_to_read() -> None:
    """An empty file is not a clean one."""
    empty = evaluation(measurements=())
    empty = score(Evaluation("1", empty.submission, None, empty.environment, empty.tests), RUBRIC)
    static = [entry for entry in empty.scores if entry.criterion in ("readability", "structure", "typing")]
    assert [entry.assessed for entry in static] == [False, False, False]
    assert "nothing to assess" in static[0].reason


def test_the_index_is_the_weighted_mean_of_what_was_assessed() -> None:
    """Criteria that were not assessed pull it neither up nor down."""
    one = score(evaluation([finding()], TestRun.of(cases(1, 1))), RUBRIC)
    # correctness 50 of weight 25; readability 92 of 12; structure, typing and robustness 100 of 10, 6 and 7
    assert one.verdict.score == pytest.approx((50 * 25 + 92 * 12 + 100 * 23) / 60, abs=0.05)


def test_the_report_names_the_rubric_by_its_digest() -> None:
    """Two reports can be compared when they carry the same digest."""
    record = score(evaluation(), RUBRIC).environment.rubric
    assert record.name == "default"
    assert len(record.digest) == 64
