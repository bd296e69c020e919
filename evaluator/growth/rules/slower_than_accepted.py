"""EV190: time or space grows faster than the problem accepts."""

from collections.abc import Iterator
from dataclasses import replace

from evaluator.growth.classes import BY_NAME, rank
from evaluator.growth.measured_rule import COSTS, Evidence, MeasuredRule
from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.reasoning import GrowthResult

_RULE = Rule(
    id="EV190",
    name="slower-than-accepted",
    criterion="efficiency",
    severity=Severity.WARNING,
    message="Bring the growth down to what the problem accepts.",
    why="A faster machine or a shorter loop body moves a slope, it does not turn it: the larger the input, "
    "the further the two drift apart.",
    fix="Start at the line that pays: find what is done again for each element, and keep its result instead "
    "(sort once, a set or a dictionary, a running total, a heap).",
)
_CHARGED = (
    " Efficiency is lowered for it already, by the measurement or by the tests of speed, so this finding "
    "takes off nothing more."
)
_UNSURE = " The measurement is not sure enough to stand alone: look at its table first."
_LOW = " A measurement of low confidence takes nothing off: look at its table first."


def _find(evidence: Evidence) -> Iterator[Finding]:
    """One for each entry point and resource, of the kind of inputs where it grows fastest."""
    for entry_point in dict.fromkeys(one.entry_point for one in evidence.growth):
        for resource in COSTS:
            slow = [
                one
                for one in evidence.growth
                if one.entry_point == entry_point and one.resource == resource and _is_above(one)
            ]
            if slow:
                worst = max(slow, key=lambda one: (one.confidence == "high", rank(one.measured)))
                yield _finding(worst, len(slow) - 1, evidence.main)


def _is_above(result: GrowthResult) -> bool:
    """Whether the whole set lies above every accepted class; an unknown class lies nowhere."""
    possible = {result.measured, *result.set}
    if not result.accepted or not possible.union(result.accepted) <= BY_NAME.keys():
        return False
    return min(map(rank, possible)) > max(map(rank, result.accepted))


def _finding(result: GrowthResult, others: int, main: str) -> Finding:
    accepted = max(result.accepted, key=rank)
    classes = " or ".join(f"O({name})" for name in sorted({result.measured, *result.set}, key=rank))
    text = (
        f"Bring `{result.entry_point}` down to O({accepted}) {result.resource}: "
        f"it grows as {classes} on {result.family}"
    )
    text += f" and {others} more kind{'s' if others > 1 else ''} of inputs" if others else ""
    pays = result.line_evidence or (f"line {result.line} pays" if result.line is not None else "")
    message = f"{text}; {pays}." if pays else f"{text}."
    found = Finding.of(_RULE, Location(main, result.line or 1), message=message)
    match result.confidence:
        case "high":
            return replace(found, why=found.why + _CHARGED)
        case "medium":
            return replace(found, severity=Severity.NOTE, why=found.why + _CHARGED + _UNSURE)
        case "low":
            return replace(found, severity=Severity.NOTE, why=found.why + _LOW)


MEASURED = MeasuredRule(_RULE, _find)
