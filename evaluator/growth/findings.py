"""Findings out of measurements: growth above what is accepted, claims that the measurement speaks against.

They cost nothing by themselves, whatever the confidence. The rubric takes the distance to the accepted growth
off ``efficiency`` (``[growth]``), and what a wrong or loose claim costs off ``complexity_reasoning``
(``[claims]``); a finding with points of its own would take them off twice. So the shipped rubric lists the
rules at 0 under ``[costs.rules]``, and each text says where its points went. The findings are there because
a deduction needs a place, a reason and a fix.

Claims about other things than cost (exceptions, defaults, changed arguments) are static: the claims table
shows them, and ``contradicting-docstring`` (EV511) is their finding.
"""

from collections.abc import Sequence

from evaluator.discovery import discover
from evaluator.growth import rules
from evaluator.growth.measured_rule import Evidence, MeasuredRule
from evaluator.model.findings import Finding, Rule
from evaluator.model.reasoning import Claim, GrowthResult


def growth_findings(
    growth: Sequence[GrowthResult], claims: Sequence[Claim], main: str
) -> tuple[Finding, ...]:
    """All findings, by place; ``main`` is the file whose lines were counted."""
    evidence = Evidence(tuple(growth), tuple(claims), main)
    found = [finding for one in _measured_rules().values() for finding in one.find(evidence)]
    return tuple(sorted(found, key=lambda one: (one.path, one.line, one.rule, one.message)))


def growth_rules() -> dict[str, Rule]:
    """The rules by id."""
    return {one.rule.id: one.rule for one in _measured_rules().values()}


def _measured_rules() -> dict[str, MeasuredRule]:
    return discover(rules, "MEASURED", MeasuredRule)
