"""What findings, tests, growth and texts cost."""

from dataclasses import replace

import pytest

from evaluator.model.calibration import Calibration
from evaluator.model.evaluation import Evaluation, Failure, Score
from evaluator.model.findings import Severity
from evaluator.model.reasoning import ClaimVerdict
from evaluator.model.test_run import TestRun, Verdict
from evaluator.scoring import load_rubric, score
from tests.unit.scoring.evidence_builders import (
    ambiguity,
    case,
    cases,
    claim,
    evaluation,
    finding,
    growth,
    metric,
    trade_off,
)

INTERVIEWS = Calibration(
    "interview functions",
    1588,
    {
        "cognitive_complexity": {50: 4, 75: 8, 90: 13, 99: 27},
        "function_lines": {50: 11, 75: 15, 90: 20, 99: 31},
        "nesting_depth": {50: 1, 75: 2, 90: 3, 99: 4},
    },
)
RUBRIC = replace(load_rubric(), calibration=INTERVIEWS)
"""The shipped rubric with round percentiles, as those of the shipped table may change."""


def scored(one: Evaluation, criterion: str, **weights: float) -> Score:
    """The score of one criterion under the shipped rubric."""
    return next(
        entry for entry in score(one, RUBRIC, group_weights=weights).scores if entry.criterion == criterion
    )


def points(one: Evaluation) -> dict[str, float]:
    """Points by name of the finding, in the order of the report."""
    return {entry.name: entry.points for entry in score(one, RUBRIC).findings}


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
    """Missing annotations are listed and charged through the share of typed slots alone."""
    untyped = evaluation(
        [finding("missing-type-annotation", "typing")],
        measurements=[metric("type_completeness", 0.5, where="public API")],
    )
    assert points(untyped) == {"type-completeness": 25, "missing-type-annotation": 0}


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
    assert found.points == pytest.approx(24 * (0.945 - 0.75) / (0.99 - 0.75))


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


def test_failed_tests_cost_by_the_weight_of_their_group() -> None:
    """Half of a group of weight 1 beside one of weight 3 costs 12.5 points."""
    run = TestRun.of((*cases(4), *cases(1, 1, "edge")))
    assert scored(evaluation(tests=run), "correctness", core=3, edge=1).score == 87.5


def test_performance_tests_count_under_efficiency_alone_and_by_all_or_nothing() -> None:
    """A part of the performance tests earns nothing, and correctness is not charged for them."""
    run = evaluation(tests=TestRun.of((*cases(2), *cases(3, 1, "performance"))))
    assert scored(run, "correctness").score == 100
    assert scored(run, "efficiency").score == 0


def test_a_case_that_our_machinery_lost_counts_neither_way() -> None:
    """Only cases that ran are in the share."""
    run = TestRun.of((*cases(1, 1), case(verdict=Verdict.NOT_RUN)))
    assert scored(evaluation(tests=run), "correctness").score == 50


def test_without_tests_correctness_is_not_assessed() -> None:
    """The reason stands in the score, and findings cost nothing there but still come first."""
    unseen = evaluation(
        [finding(), finding("undefined-name", "correctness", Severity.ERROR)],
        TestRun.not_run("no problem is known"),
    )
    entry = scored(unseen, "correctness")
    assert (entry.score, entry.assessed) == (None, False)
    assert "no problem is known" in entry.reason
    assert list(points(unseen).items()) == [("undefined-name", 0), ("vague-name", 8)]


def test_a_solution_that_does_not_compile_scores_nothing_for_correctness() -> None:
    """A run without a case is the candidate's fault when its verdict says so."""
    run = TestRun(Verdict.SYNTAX_ERROR, 0, 5, (), "invalid syntax, line 3")
    assert scored(evaluation(tests=run), "correctness").score == 0


@pytest.mark.parametrize(
    ("measured", "accepted", "expected"),
    [
        ("n", ("n",), 100),
        ("n log n", ("n",), 90),
        ("n^2", ("n",), 60),
        ("N**2", ("n log n",), 70),
        ("n", ("n^2",), 100),
    ],
)
def test_growth_costs_by_steps_above_the_accepted_class(
    measured: str, accepted: tuple[str, ...], expected: float
) -> None:
    """A power of n costs 40 points, a log a quarter of it, and better than needed nothing."""
    assert scored(evaluation(growth=(growth(measured, accepted),)), "efficiency").score == expected


def test_where_classes_cannot_be_told_apart_the_best_counts() -> None:
    """A measured n log n that may be n is accepted as n."""
    result = growth("n log n", set=("n", "n log n"))
    assert scored(evaluation(growth=(result,)), "efficiency").score == 100


@pytest.mark.parametrize(
    "changes", [{"confidence": "low"}, {"accepted": ()}, {"measured": "n m", "set": ("n m",)}]
)
def test_growth_that_cannot_be_judged_leaves_efficiency_unassessed(changes: dict[str, object]) -> None:
    """Neither a vague measurement nor one without a target costs points."""
    result = growth(**({"measured": "n^2"} | changes))  # type: ignore[arg-type]  # fields of GrowthResult
    assert not scored(evaluation(growth=(result,)), "efficiency").assessed


def test_slow_growth_and_the_test_that_it_fails_are_one_fault() -> None:
    """The dearer of the two counts, not their sum."""
    slow = evaluation(tests=TestRun.of((*cases(1), *cases(0, 1, "performance"))), growth=(growth("n^2"),))
    assert scored(slow, "efficiency").score == 0
    assert len(scored(slow, "efficiency").evidence) == 1


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (ClaimVerdict.CONSISTENT, 70),
        (ClaimVerdict.LOOSER, 55),
        (ClaimVerdict.CONTRADICTED, 10),
        (ClaimVerdict.INCONCLUSIVE, 70),
    ],
)
def test_a_stated_time_is_held_against_the_measurement(verdict: ClaimVerdict, expected: float) -> None:
    """With no word on space, time alone reaches 70, and what could not be checked costs nothing."""
    stated = evaluation(growth=(growth(),), claims=(claim(verdict=verdict),))
    assert scored(stated, "complexity_reasoning").score == expected


def test_complexity_reasoning_needs_something_to_compare_with() -> None:
    """A claim that nothing could check says nothing either way."""
    unchecked = evaluation(claims=(claim(verdict=ClaimVerdict.INCONCLUSIVE),))
    assert not scored(unchecked, "complexity_reasoning").assessed


def test_ambiguities_count_by_their_credit() -> None:
    """Of two questions one settled and written, one by half: 75."""
    settled = evaluation(ambiguities=(ambiguity(1), ambiguity(0.5)))
    assert scored(settled, "ambiguity").score == 75


def test_trade_offs_count_when_they_were_found() -> None:
    """None found says nothing; one earns 70, two 85, and more than three no more than 100."""
    by_count = [
        scored(evaluation(strengths=tuple(trade_off(line) for line in range(found))), "trade_offs").score
        for found in (0, 1, 2, 5)
    ]
    assert by_count == [None, 70, 85, 100]


def test_the_authors_tests_count_by_what_they_notice() -> None:
    """Without that measurement the criterion stays unassessed."""
    assert scored(evaluation(), "tests").score is None
    assert scored(evaluation(measurements=[metric("test_strength", 0.62)]), "tests").score == 62


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
