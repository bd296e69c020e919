"""What a rule about measurements is: its data, and a function from the evidence to its findings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evaluator.model.findings import Finding, Rule
from evaluator.model.reasoning import Claim, GrowthResult

COSTS = ("time", "space")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was measured and claimed, and the file whose lines were counted."""

    growth: tuple[GrowthResult, ...]
    claims: tuple[Claim, ...]
    main: str


@dataclass(frozen=True, slots=True)
class MeasuredRule:
    """One rule."""

    rule: Rule
    find: Callable[[Evidence], Iterator[Finding]]
