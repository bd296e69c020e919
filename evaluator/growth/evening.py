"""Evens out counts that depend on luck: what draws at random, or breaks off early on some inputs.

A size and its neighbours have different inputs, so the mean over them says what the size alone costs.
"""

from collections.abc import Sequence

from evaluator.growth.classes import CLASSES
from evaluator.growth.counting import EVENT_LIMIT, FIRST_N, FIT_POINTS, CountSeries, counted_growth
from evaluator.growth.inputs import Inputs
from evaluator.growth.probe import Count, MeasurementFailed, Probe

_AWAY = (1, -1, 2, -2)


def evened(probe: Probe, inputs: Inputs, series: CountSeries, *, count_values: bool) -> CountSeries:
    """The same series, or the means over neighbouring sizes where no class explains it."""
    counted = counted_growth(series, CLASSES)
    if counted is None or not counted.is_uneven:
        return series
    large = [n for n in series.ns if n >= FIRST_N][-FIT_POINTS:]
    counts = []
    for n, count in zip(series.ns, series.counts, strict=True):
        alike = [count]
        for away in _AWAY if n in large else ():
            if n + away > inputs.max_n:
                continue
            try:
                other = probe.count(inputs.make(n + away), EVENT_LIMIT, count_values=count_values)
            except MeasurementFailed:
                continue
            alike += [other] if other.is_complete else []
        counts.append(_mean(alike))
    return CountSeries(series.ns, tuple(counts))


def _mean(counts: Sequence[Count]) -> Count:
    if len(counts) == 1:
        return counts[0]
    return Count(
        is_complete=True,
        lines=_mean_of([count.lines for count in counts]),
        steps=_mean_of([count.steps for count in counts]),
        depth=round(sum(count.depth for count in counts) / len(counts)),
    )


def _mean_of(tables: Sequence[dict[int, int]]) -> dict[int, int]:
    lines = sorted({line for table in tables for line in table})
    return {line: round(sum(table.get(line, 0) for table in tables) / len(tables)) for line in lines}
