"""How the cost of one entry point grows on one family of inputs, from first call to result."""

from collections.abc import Sequence
from dataclasses import replace

from evaluator.growth.classes import CLASSES, EXPONENTIAL, GrowthClass
from evaluator.growth.counting import CountSeries, count_series, counted_growth
from evaluator.growth.decision import Confidence, Decision, decide
from evaluator.growth.evening import evened
from evaluator.growth.extent import items_of
from evaluator.growth.inputs import Inputs
from evaluator.growth.paying_line import line_evidence
from evaluator.growth.probe import Call, MeasurementFailed, Probe
from evaluator.growth.space import measure_space
from evaluator.growth.timing import FIRST_N, TimeSeries, time_series, timed_again
from evaluator.model.reasoning import GrowthPoint, GrowthResult

COUNT_BUDGET_S = 0.5
TIME_BUDGET_S = 0.7
_LESS_SURE: dict[Confidence, Confidence] = {"high": "medium", "medium": "low", "low": "low"}
"""A busy machine can bend a wall clock, so nothing that rests on one is told for certain."""
_QUICK = 4_000
"""So many events take a fraction of a millisecond: the clock says nothing about less."""
_FEW_ITEMS = 1 << 13
_LARGEST_FIRST = 1024
"""The counts may be forged: what is quick by them alone must not be the first to be timed."""


def measure(probe: Probe, inputs: Inputs, *, share: float = 1.0) -> tuple[GrowthResult, ...]:
    """The growth in time and in space, from one pass of counting, with a share of the usual budget.

    Raises:
        MeasurementFailed: the solution cannot be called with these inputs.
    """
    counts = _counts(probe, inputs, share)
    time = _time(probe, inputs, counts, CLASSES, share)
    return (*(() if time is None else (time,)), *measure_space(probe, inputs, counts, share=share))


def measure_time(
    probe: Probe, inputs: Inputs, candidates: Sequence[GrowthClass] = CLASSES
) -> GrowthResult | None:
    """The growth in time only, as :func:`measure`; None when too few sizes say nothing."""
    return _time(probe, inputs, _counts(probe, inputs, 1.0), candidates, 1.0)


def measure_space_alone(probe: Probe, inputs: Inputs) -> tuple[GrowthResult, ...]:
    """The growth in space only, as :func:`measure`."""
    return measure_space(probe, inputs, _counts(probe, inputs, 1.0))


def _time(
    probe: Probe, inputs: Inputs, counts: CountSeries, candidates: Sequence[GrowthClass], share: float
) -> GrowthResult | None:
    counted = counted_growth(counts, candidates)
    times = TimeSeries((), ())
    if counted is None or counted.selection.name not in EXPONENTIAL:
        times = time_series(
            probe, inputs.make, inputs.max_n, TIME_BUDGET_S * share, _first_timed(inputs, counts)
        )
    is_of_numbers = _is_of_numbers(inputs.make(FIRST_N))
    decision = decide(counted, times, candidates, is_of_numbers=is_of_numbers)
    if decision is not None and decision.confidence == "medium" and times.slope() is not None:
        is_doubted = counted is not None and decision.name != counted.selection.name
        times = timed_again(probe, inputs.make, times, is_doubted=is_doubted)
        decision = decide(counted, times, candidates, is_of_numbers=is_of_numbers)
    if decision is None:
        return None
    result = _result(inputs, decision, counts, _points(counts, times))
    if times.ns and probe.clock == "wall":
        return replace(result, clock="wall", confidence=_LESS_SURE[decision.confidence])
    return result


def _is_of_numbers(call: Call) -> bool:
    return call.calls is None and bool(call.args) and all(isinstance(arg, int) for arg in call.args)


def _counts(probe: Probe, inputs: Inputs, share: float) -> CountSeries:
    """With the steps that items take, or without them for a solution that minds exact types."""
    budget_s = COUNT_BUDGET_S * share
    try:
        series, count_values = count_series(probe, inputs, budget_s, count_values=True), True
    except MeasurementFailed:
        series, count_values = count_series(probe, inputs, budget_s, count_values=False), False
    return evened(probe, inputs, series, count_values=count_values)


def _first_timed(inputs: Inputs, counts: CountSeries) -> int:
    """As large as is quick by the counts, and by what its arguments hold."""
    quick = [
        n
        for n, count in zip(counts.ns, counts.counts, strict=True)
        if FIRST_N < n <= _LARGEST_FIRST and count.total <= _QUICK and items_of(inputs.make(n)) <= _FEW_ITEMS
    ]
    return max([FIRST_N + 4 * inputs.offset, *quick])


def _result(
    inputs: Inputs, decision: Decision, counts: CountSeries, points: tuple[GrowthPoint, ...]
) -> GrowthResult:
    return GrowthResult(
        entry_point=inputs.entry_point,
        resource="time",
        family=inputs.family,
        measured=decision.name,
        set=decision.possible,
        confidence=decision.confidence,
        accepted=inputs.accepted,
        line=decision.line,
        points=points,
        line_evidence=line_evidence(counts, decision.line, decision.name),
    )


def _points(counts: CountSeries, times: TimeSeries) -> tuple[GrowthPoint, ...]:
    """Both series by size; most sizes were looked at in one way only."""
    counted = dict(zip(counts.ns, counts.counts, strict=True))
    timed = dict(zip(times.ns, times.seconds, strict=True))
    return tuple(
        GrowthPoint(n, counted[n].total if n in counted else None, timed.get(n))
        for n in sorted(counted.keys() | timed.keys())
    )
