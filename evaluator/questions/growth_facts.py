"""What several kinds of question ask of measured growth."""

from collections.abc import Sequence
from typing import Literal

from evaluator.model.reasoning import GrowthResult

_BY_GROWTH = (
    "1",
    "log n",
    "log^2 n",
    "sqrt n",
    "n",
    "n log n",
    "n sqrt n",
    "n^2",
    "n^2 log n",
    "n^3",
    "2^n",
    "n!",
)


def slower_than_accepted(
    results: Sequence[GrowthResult], resource: Literal["time", "space"]
) -> tuple[GrowthResult, ...]:
    """The results that grow faster than what is accepted, even by their best class; the surest first."""
    found = [
        one
        for one in results
        if one.resource == resource
        and one.confidence != "low"
        and one.accepted
        and min(map(_rank, {one.measured, *one.set})) > max(map(_rank, one.accepted)) >= 0
    ]
    return tuple(sorted(found, key=lambda one: one.confidence != "high"))


def _rank(name: str) -> int:
    return _BY_GROWTH.index(name) if name in _BY_GROWTH else -1


def is_sure(result: GrowthResult) -> bool:
    """Whether one class is told, with high confidence."""
    return result.confidence == "high" and set(result.set) <= {result.measured}


def inputs_text(result: GrowthResult) -> str:
    """The kind of inputs, as it stands after "on"."""
    kind = result.family.split(", n = ")[0]
    return kind if "," in kind or "." in result.entry_point else f"{kind} inputs"
