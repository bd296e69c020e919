"""Times a call on growing inputs: what hides in C code shows in no count."""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluator.growth.probe import Call, MeasurementFailed, Probe

_FIRST_N = 64
_LONG_ENOUGH_S = 0.12
"""One run of this length ends the series: the next would take its double or more."""
_SHORTEST_S = 0.0008
"""Below this the reading of the clock is most of what is read."""
_FAR_BELOW_S = 0.0002
"""Sizes that take less may be left out on the way up."""
_TOP = 4
_ROUNDS = 2
_MANY = 40
_MOST = 2_000
_READABLE_S = 0.004
_EXTRA_S = 0.5


@dataclass(frozen=True, slots=True)
class TimeSeries:
    """Processor time by size of the input; the least of several runs."""

    ns: tuple[int, ...]
    seconds: tuple[float, ...]
    is_repeated: bool = False
    """Whether each is the mean of many calls in a row."""

    def usable(self) -> "TimeSeries":
        """The sizes whose time is more than the reading of a clock."""
        least_s = _SHORTEST_S / _MOST if self.is_repeated else _SHORTEST_S
        kept = [(n, s) for n, s in zip(self.ns, self.seconds, strict=True) if s >= least_s]
        return TimeSeries(tuple(n for n, _ in kept), tuple(s for _, s in kept), self.is_repeated)

    def slope(self) -> float | None:
        """The steepness at the largest sizes on a log-log plot; None when there are too few."""
        points = self.usable()
        if len(points.ns) < 3:
            return None
        return slope_of(points.ns[-_TOP:], points.seconds[-_TOP:])


def slope_of(ns: Sequence[float], ys: Sequence[float]) -> float:
    """The least-squares slope of log y over log n."""
    xs, zs = [math.log(n) for n in ns], [math.log(y) for y in ys]
    mean_x, mean_z = sum(xs) / len(xs), sum(zs) / len(zs)
    rise = sum((x - mean_x) * (z - mean_z) for x, z in zip(xs, zs, strict=True))
    return rise / sum((x - mean_x) ** 2 for x in xs)


def time_series(probe: Probe, make: Callable[[int], Call], max_n: int, budget_s: float) -> TimeSeries:
    """Double the size until one run takes long, then repeat in rounds and keep the least time of each.

    The first size that cannot be run ends the series.
    """
    deadline = time.monotonic() + budget_s
    best: dict[int, float] = {}
    n = min(_FIRST_N, max_n)
    while n <= max_n and time.monotonic() < deadline:
        try:
            best[n] = probe.cpu_s(make(n))
        except MeasurementFailed:
            break
        if best[n] > _LONG_ENOUGH_S:
            break
        n *= 2 if best[n] > _FAR_BELOW_S else 4
    if (
        best
        and sum(seconds >= _SHORTEST_S for seconds in best.values()) < _TOP
        and max(best.values()) < _LONG_ENOUGH_S
    ):
        return _repeated(probe, make, list(best), deadline)
    for _ in range(_ROUNDS):
        for n in [n for n, seconds in best.items() if seconds >= _SHORTEST_S / 2]:
            if time.monotonic() + best[n] >= deadline:
                break
            try:
                best[n] = min(best[n], probe.cpu_s(make(n)))
            except MeasurementFailed:
                break
    return TimeSeries(tuple(best), tuple(best.values()))


def _repeated(probe: Probe, make: Callable[[int], Call], ns: list[int], deadline: float) -> TimeSeries:
    """Very quick calls are made many times in a row, at the largest sizes.

    A call that changes its argument or remembers its result is cheaper the second time: such a series can
    only say that the cost is higher than the counts show, never that it is lower.
    """
    found: dict[int, float] = {}
    for n in ns[-_TOP - 1 :]:
        if time.monotonic() >= deadline + _EXTRA_S:
            break
        try:
            once_s = probe.cpu_s(make(n), _MANY)
            times = min(_MOST, max(_MANY, int(_READABLE_S / max(once_s, 1e-9))))
            found[n] = min(once_s, probe.cpu_s(make(n), times))
        except MeasurementFailed:
            break
    return TimeSeries(tuple(found), tuple(found.values()), is_repeated=True)
