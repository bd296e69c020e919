"""Measurements become findings with a place, a reason and a fix, and take nothing off a second time."""

from dataclasses import replace

import pytest

from evaluator.analysis import rules
from evaluator.growth.findings import growth_findings, growth_rules
from evaluator.model.findings import Finding, Severity
from evaluator.model.reasoning import Claim, ClaimVerdict, GrowthResult
from evaluator.scoring import load_rubric, rule_costs, score
from tests.unit.scoring.evidence_builders import claim, evaluation, growth

COUNT = "line 3 ran 499,500 times at n = 1,000, about n^2/2"
SLOW = growth("n^2", ("n", "n log n"), line_evidence=COUNT)


def found(*results: GrowthResult, claims: tuple[Claim, ...] = ()) -> tuple[Finding, ...]:
    return growth_findings(results, claims, "solution.py")


def test_growth_above_every_accepted_class_names_the_line_its_count_and_the_target() -> None:
    (one,) = found(SLOW)
    assert (one.rule, one.path, one.line) == ("EV190", "solution.py", 3)
    assert one.message.startswith("Bring `solve` down to O(n log n) time: it grows as O(n^2)")
    assert COUNT in one.message


@pytest.mark.parametrize(
    "fine",
    [
        growth("n log n", ("n", "n log n")),
        growth("n", ("n log n",)),  # below what is accepted
        replace(SLOW, set=("n log n", "n^2")),  # it may be accepted
        replace(SLOW, accepted=()),  # no problem says what would do
        replace(SLOW, accepted=("n + m",)),  # not on the scale
    ],
)
def test_growth_that_may_be_accepted_is_no_finding(fine: GrowthResult) -> None:
    assert found(fine) == ()


def test_several_kinds_of_inputs_are_one_finding_about_the_worst() -> None:
    (one,) = found(SLOW, replace(SLOW, family="sorted", measured="n^3", set=("n^3",)))
    assert "O(n^3) on sorted and 1 more kind of inputs" in one.message


def test_time_and_space_are_two_findings() -> None:
    assert len(found(SLOW, replace(SLOW, resource="space"))) == 2


def test_an_unsure_measurement_is_a_note_that_says_so() -> None:
    sure, medium, low = (
        found(replace(SLOW, confidence="high"))[0],
        found(replace(SLOW, confidence="medium"))[0],
        found(replace(SLOW, confidence="low"))[0],
    )
    assert [one.severity for one in (sure, medium, low)] == [Severity.WARNING, Severity.NOTE, Severity.NOTE]
    assert "not sure enough" in medium.why
    assert "low confidence takes nothing off" in low.why


def test_claims_about_cost_are_findings_without_a_problem_too() -> None:
    wrong, loose = claim(verdict=ClaimVerdict.CONTRADICTED), claim("space", ClaimVerdict.LOOSER)
    fine, open_ = claim(), claim(verdict=ClaimVerdict.INCONCLUSIVE)
    one, two = found(replace(SLOW, accepted=()), claims=(wrong, loose, fine, open_))
    assert (one.rule, one.severity) == ("EV290", Severity.WARNING)
    assert (two.rule, two.severity) == ("EV291", Severity.NOTE)
    assert "O(n)" in one.message


def test_claims_about_other_things_have_a_static_rule_of_their_own() -> None:
    assert found(claims=(claim("raises", ClaimVerdict.CONTRADICTED),)) == ()


def test_nothing_is_taken_off_twice() -> None:
    """The criteria are lowered by the measurement itself: with or without the findings they are the same."""
    base = evaluation(growth=(SLOW,), claims=(claim(verdict=ClaimVerdict.CONTRADICTED), claim("space")))
    more = replace(base, findings=growth_findings(base.growth, base.claims, "solution.py"))
    plain, told = (score(one, load_rubric()) for one in (base, more))
    assert plain.scores == told.scores
    assert [one.points for one in told.findings] == [0.0, 0.0]
    by_name = {one.criterion: one.score for one in plain.scores}
    assert by_name["efficiency"] == 70  # 3/4 of a power of n above the accepted class
    assert by_name["complexity_reasoning"] == 40


def test_the_ids_are_free_and_the_shipped_rubric_lists_every_rule_at_nothing() -> None:
    own = growth_rules()
    assert not own.keys() & rules().keys()
    assert not {rule.name for rule in own.values()} & {rule.name for rule in rules().values()}
    costs = {cost.rule: cost.points for cost in rule_costs(own.values(), load_rubric())}
    assert [costs[identifier] for identifier in own] == [0.0] * len(own)
