"""What several kinds of question ask of measured growth."""

from collections.abc import Sequence
from typing import Literal

from evaluator.model.reasoning import GrowthResult


def slower_than_accepted(
    results: Sequence[GrowthResult], resource: Literal["time", "space"]
) -> tuple[GrowthResult, ...]:
    """The results of which no possible class is accepted; the surest first."""
    found = [
        one
        for one in results
        if one.resource == resource
        and one.confidence != "low"
        and one.accepted
        and not {one.measured, *one.set} & set(one.accepted)
    ]
    return tuple(sorted(found, key=lambda one: one.confidence != "high"))


def is_sure(result: GrowthResult) -> bool:
    """Whether one class is told, with high confidence."""
    return result.confidence == "high" and set(result.set) <= {result.measured}


def inputs_text(result: GrowthResult) -> str:
    """The kind of inputs, as it stands after "on"."""
    return result.family if "," in result.family else f"{result.family} inputs"
