"""EV290: a stated cost that the measurement speaks against."""

from collections.abc import Iterator

from evaluator.growth.measured_rule import COSTS, Evidence, MeasuredRule
from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.reasoning import ClaimVerdict

_RULE = Rule(
    id="EV290",
    name="contradicted-claim",
    criterion="complexity_reasoning",
    severity=Severity.WARNING,
    message="State the cost that the code has, or give the code the cost that is stated.",
    why="Callers plan with the stated cost, and a wrong one hides the step that was left out of the count. "
    "The claim is taken off complexity reasoning already, so this finding takes off nothing more.",
    fix="Count the line that pays again, library calls included; correct the text, or remove that work.",
)


def _find(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims:
        if claim.verdict is ClaimVerdict.CONTRADICTED and claim.kind in COSTS:
            message = f"State the measured {claim.kind} instead of {claim.value}: {claim.detail}."
            yield Finding.of(_RULE, Location(claim.path, claim.line), message=message)


MEASURED = MeasuredRule(_RULE, _find)
