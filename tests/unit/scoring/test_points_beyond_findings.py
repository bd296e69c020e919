"""What tests, growth, claims and texts cost."""

from dataclasses import replace

import pytest

from evaluator.model.findings import Severity
from evaluator.model.reasoning import ClaimVerdict
from evaluator.model.test_run import TestRun, Verdict
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
from tests.unit.scoring.round_rubric import points, scored


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


def test_an_essential_ambiguity_counts_twice_as_much() -> None:
    """Of two questions the essential one settled, the other one not: two thirds."""
    essential = replace(ambiguity(1), essential=True)
    settled = evaluation(ambiguities=(essential, ambiguity(0)))
    assert scored(settled, "ambiguity").score == pytest.approx(100 * 2 / 3, abs=0.1)


def test_a_text_that_says_otherwise_is_named_as_the_reason() -> None:
    wrong = replace(ambiguity(0), contradicted=True)
    evidence = scored(evaluation(ambiguities=(wrong,)), "ambiguity").evidence
    assert any("the text says otherwise" in line for line in evidence)


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
