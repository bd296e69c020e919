"""What a rule is said to cost is what one finding of it takes off."""

import pytest

from evaluator.analysis import rules
from evaluator.model.findings import Finding, Location, Rule
from evaluator.scoring import load_rubric, metric_rules, rule_cost, rule_costs, score
from tests.unit.scoring.evidence_builders import CODE_LINES, evaluation, metric

RUBRIC = load_rubric()
RULES = tuple(rules().values())


@pytest.mark.parametrize("rule", RULES[::7], ids=lambda rule: rule.id)
def test_one_finding_costs_what_was_said(rule: Rule) -> None:
    """Where the cost grows with a measurement, at most that."""
    cost = rule_cost(rule, RUBRIC)
    scored = score(evaluation([Finding.of(rule, Location("solution.py", 3))]), RUBRIC)
    [charged] = scored.findings
    assert charged.criterion == cost.criterion
    if scored_criteria(scored)[cost.criterion]:
        assert charged.points <= cost.points if cost.grows else charged.points == cost.points


def scored_criteria(scored: object) -> dict[str, bool]:
    """Which criteria were assessed."""
    return {one.criterion: one.assessed for one in scored.scores}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "value", "where"),
    [
        ("cognitive_complexity", 500, "solve"),
        ("function_lines", 5000, "solve"),
        ("nesting_depth", 50, "solve"),
    ],
)
def test_the_far_end_of_a_measurement_costs_what_was_said(name: str, value: float, where: str) -> None:
    """Nothing is more unusual than that."""
    scored = score(evaluation(measurements=(CODE_LINES, metric(name, value, where=where))), RUBRIC)
    [found] = scored.findings
    [rule] = [each for each in metric_rules(RUBRIC) if each.id == found.rule]
    cost = rule_cost(rule, RUBRIC)
    assert cost.grows
    assert found.points == cost.points


def test_the_dearest_come_first_and_each_name_once() -> None:
    """Tools that share a name are one line."""
    costs = rule_costs(RULES, RUBRIC)
    assert [cost.points for cost in costs] == sorted((cost.points for cost in costs), reverse=True)
    places = [(cost.criterion, cost.name) for cost in costs]
    assert len(places) == len(set(places))
    assert {rule.name for rule in RULES} <= {cost.name for cost in costs}


def test_messages_of_measurements_name_no_values() -> None:
    """Nothing was measured yet."""
    assert not [rule.message for rule in metric_rules(RUBRIC) if "{" in rule.message]
