"""Counts the events of a call on growing inputs, and reads off how each line's count grows."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluator.growth.classes import EXPONENTIAL, GrowthClass, is_exponential, rank
from evaluator.growth.extent import MANY_ITEMS, items_of
from evaluator.growth.inputs import Inputs
from evaluator.growth.probe import Count, MeasurementFailed, Probe
from evaluator.growth.selection import Selection, select

EVENT_LIMIT = 60_000
"""Tracing costs most of a microsecond for each event."""
_SMALL = (3, 4, 5, 6, 7, 8, 9, 10)
"""One by one, so that exponential growth is seen before it is out of reach."""
_LAST_SMALL = 22
FIRST_N = 16
FIT_POINTS = 9
MIN_POINTS = 5
_ENOUGH = FIT_POINTS
"""So many sizes are counted however slow the machine is, within a few times the budget."""
_OVERTIME = 12
_SHARE = 0.04
"""A line with less of all events says nothing yet about how the whole grows."""
_NOISE = 0.004
UNEVEN = 0.06
"""Counts are exact: what stays further from every class than this follows none of them yet."""
Channel = tuple[str, int]
"""``total``, ``lines`` or ``steps``, and the number of the line."""
_ALL: Channel = ("total", 0)


@dataclass(frozen=True, slots=True)
class CountSeries:
    """Counts by size of the input."""

    ns: tuple[int, ...]
    counts: tuple[Count, ...]

    @property
    def totals(self) -> list[float]:
        """All events at each size."""
        return [float(count.total) for count in self.counts]


@dataclass(frozen=True, slots=True)
class CountedGrowth:
    """What the counts say: the class, those it cannot be told from, and the line that pays."""

    selection: Selection
    line: int | None
    is_uneven: bool = False
    """No class explains the counts well: they depend on luck, or small sizes are a case of their own."""


def count_series(probe: Probe, inputs: Inputs, budget_s: float, *, count_values: bool) -> CountSeries:
    """Count at growing sizes until a run passes the limit of events or the time is over.

    Raises:
        MeasurementFailed: not even small inputs could be counted.
    """
    make, max_n = inputs.make, inputs.max_n
    ns: list[int] = []
    counts: list[Count] = []

    def take(n: int) -> bool:
        count = probe.count(make(n), EVENT_LIMIT, count_values=count_values)
        if count.is_complete:
            ns.append(n)
            counts.append(count)
        return count.is_complete

    for n in _SMALL:
        if n > max_n or not take(n):
            break
    else:
        while ns[-1] < _LAST_SMALL and _looks_exponential(ns, counts) and take(ns[-1] + 1):
            pass
    if ns and ns[-1] >= _SMALL[-1]:
        for n in _growing_sizes(counts, max(FIRST_N + inputs.offset, ns[-1] + 1), max_n, budget_s):
            try:
                if (len(ns) >= len(_SMALL) + MIN_POINTS and items_of(make(n)) > MANY_ITEMS) or not take(n):
                    break
            except MeasurementFailed:
                break  # for example too deep a recursion; what was counted so far is enough
    return CountSeries(tuple(ns), tuple(counts))


def _growing_sizes(counts: Sequence[Count], first_n: int, max_n: int, budget_s: float) -> Iterator[int]:
    """Sizes to count until the time is over; ``counts`` grows meanwhile."""
    begun, before = time.monotonic(), len(counts)
    size = float(first_n)
    while size <= max_n:
        allowed_s = budget_s if len(counts) - before >= _ENOUGH else budget_s * _OVERTIME
        if time.monotonic() - begun >= allowed_s:
            return
        yield int(size)
        size *= 2 if counts[-1].total < EVENT_LIMIT / 32 else 2**0.5


def counted_growth(series: CountSeries, candidates: Sequence[GrowthClass]) -> CountedGrowth | None:
    """The fastest-growing of all channels that matter; None when there are too few sizes to tell."""
    line = _busiest_line(series)
    if is_exponential(list(series.ns), series.totals):
        name = "n!" if _is_factorial(series) else "2^n"
        return CountedGrowth(Selection(name, (name,)), line)
    points = [(n, count) for n, count in zip(series.ns, series.counts, strict=True) if n >= FIRST_N]
    if len(points) < MIN_POINTS:
        points = list(zip(series.ns, series.counts, strict=True))[-FIT_POINTS:]
    if len(points) < MIN_POINTS:
        return None
    points = points[-FIT_POINTS:]
    ns = [n for n, _ in points]
    candidates = [each for each in candidates if each.name not in EXPONENTIAL]
    channels = _channels([count for _, count in points])
    off_by = select(ns, channels[_ALL], candidates, _NOISE).error
    noise = off_by if off_by > UNEVEN else _NOISE
    found = {channel: select(ns, ys, candidates, noise) for channel, ys in channels.items()}
    # A line that runs now and then, as luck will have it, says nothing that all events together do not say.
    found = {
        channel: one for channel, one in found.items() if channel == _ALL or one.error <= max(off_by, UNEVEN)
    }
    worst = max(found, key=lambda channel: (rank(found[channel].name), _value(points[-1][1], channel)))
    return CountedGrowth(found[worst], worst[1] or line, off_by > UNEVEN)


def _channels(counts: Sequence[Count]) -> dict[Channel, list[float]]:
    last = counts[-1]
    floor = _SHARE * last.total
    channels: dict[Channel, list[float]] = {_ALL: [float(max(1, count.total)) for count in counts]}
    for kind in ("lines", "steps"):
        for line, value in getattr(last, kind).items():
            ys = [float(getattr(count, kind).get(line, 0)) for count in counts]
            if value >= floor and min(ys) > 0:
                channels[kind, line] = ys
    return channels


def _value(count: Count, channel: Channel) -> float:
    kind, line = channel
    return float(count.total if kind == "total" else getattr(count, kind).get(line, 0))


def _busiest_line(series: CountSeries) -> int | None:
    if not series.counts:
        return None
    last = series.counts[-1]
    cost = {line: last.lines.get(line, 0) + last.steps.get(line, 0) for line in last.lines | last.steps}
    return max(cost, key=lambda line: (cost[line], -line), default=None)


def _looks_exponential(ns: list[int], counts: list[Count]) -> bool:
    return counts[-1].total >= 1.25 * counts[-2].total and ns[-1] == ns[-2] + 1


def _is_factorial(series: CountSeries) -> bool:
    """Whether one more item multiplies the cost by about their number."""
    totals = series.totals
    return totals[-1] / totals[-2] >= 0.7 * series.ns[-1]
