"""The cost of one call of a method, from that of a workload of n calls."""

from dataclasses import replace

from evaluator.model.reasoning import GrowthResult

_PER_CALL = {"n": "1", "n log n": "log n", "n^2": "n", "n^2 log n": "n log n", "n^3": "n^2"}


def per_call(result: GrowthResult) -> GrowthResult:
    """The same measurement, told for one of its n calls; a workload cannot cost less than its calls."""
    return replace(
        result,
        measured=_PER_CALL.get(result.measured, result.measured),
        set=tuple(dict.fromkeys(_PER_CALL.get(name, name) for name in result.set)),
        family=f"{result.family}, in a workload of n calls",
    )
