"""EV291: a stated cost that is true and far from tight."""

from collections.abc import Iterator

from evaluator.growth.measured_rule import COSTS, Evidence, MeasuredRule
from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.reasoning import ClaimVerdict

_RULE = Rule(
    id="EV291",
    name="looser-claim",
    criterion="complexity_reasoning",
    severity=Severity.NOTE,
    message="State the tight bound.",
    why="A bound that is true and not tight says less than the author knows, and lets a caller avoid code "
    "that is fast enough. The claim is taken off complexity reasoning already, so this finding takes off "
    "nothing more.",
    fix="Say the smallest class that holds, or name the input that costs as much as is claimed.",
)


def _find(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims:
        if claim.verdict is ClaimVerdict.LOOSER and claim.kind in COSTS:
            message = f"State a tighter {claim.kind} than {claim.value}: {claim.detail}."
            yield Finding.of(_RULE, Location(claim.path, claim.line), message=message)


MEASURED = MeasuredRule(_RULE, _find)
