"""The cost of one call of a method, from that of a workload of n calls."""

from dataclasses import replace

from evaluator.model.reasoning import GrowthPoint, GrowthResult

_PER_CALL = {"n": "1", "n log n": "log n", "n^2": "n", "n^2 log n": "n log n", "n^3": "n^2"}


def per_call(result: GrowthResult) -> GrowthResult:
    """The same measurement, told for one of its n calls; a workload cannot cost less than its calls."""
    return replace(
        result,
        measured=_PER_CALL.get(result.measured, result.measured),
        set=tuple(dict.fromkeys(_PER_CALL.get(name, name) for name in result.set)),
        family=f"{result.family}, in a workload of n calls",
        points=tuple(map(_mean, result.points)),
        line_evidence=f"{result.line_evidence}, over all n calls" if result.line_evidence else "",
    )


def _mean(point: GrowthPoint) -> GrowthPoint:
    """The mean of the n calls, so that a table or a plot shows the class that is told."""
    count = None if point.count is None else round(point.count / point.n)
    return replace(point, count=count, cpu_s=None if point.cpu_s is None else point.cpu_s / point.n)
