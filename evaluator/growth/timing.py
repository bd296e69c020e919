"""Times a call on growing inputs: what hides in C code shows in no count."""

import math
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from evaluator.growth.extent import MANY_ITEMS, items_of
from evaluator.growth.probe import Call, MeasurementFailed, Probe

FIRST_N = 64
_LONG_ENOUGH_S = 0.12
"""One run of this length ends the series: the next would take its double or more."""
_SHORTEST_S = 0.0008
"""Below this the reading of the clock is most of what is read."""
QUICK_S = 0.004
"""What takes less at every size grows slowly over their reach."""
_WIDE_REACH = 1 << 12
"""On fewer items a square passes quickly too."""
_SMALLEST = 12
_FAR_BELOW_S = 0.0002
"""Sizes that take less may be left out on the way up."""
_TOP = 4
_ROUNDS = 2
_MANY = 40
_MOST = 2_000
_READABLE_S = 0.004
_EXTRA_S = 0.5
_AGAIN_S = 0.5
_DOUBTED_S = 2.0
_DOUBTED_ROUNDS = 4
_OVERTIME = 4
"""On a slow machine the first sizes may take so many times the budget: no verdict rests on one point."""


@dataclass(frozen=True, slots=True)
class TimeSeries:
    """Processor time by size of the input; the least of several runs."""

    ns: tuple[int, ...]
    seconds: tuple[float, ...]
    is_repeated: bool = False
    """Whether each is the mean of many calls in a row."""
    is_cut: bool = False
    """Whether the time was over, or the solution failed, before a size took long or was the largest."""

    def usable(self) -> "TimeSeries":
        """The sizes whose time is more than the reading of a clock."""
        least_s = _SHORTEST_S / _MOST if self.is_repeated else _SHORTEST_S
        kept = [(n, s) for n, s in zip(self.ns, self.seconds, strict=True) if s >= least_s]
        return replace(self, ns=tuple(n for n, _ in kept), seconds=tuple(s for _, s in kept))

    @property
    def is_quick(self) -> bool:
        """Whether all sizes up to the largest were called, it is large, and none took long."""
        is_whole = bool(self.ns) and not self.is_cut and self.ns[-1] >= _WIDE_REACH
        return is_whole and max(self.seconds) < QUICK_S

    def slope(self) -> float | None:
        """The steepness at the largest sizes on a log-log plot; None when there are too few."""
        points = self.usable()
        if len(points.ns) < 3:
            return None
        return slope_of(points.ns[-_TOP:], points.seconds[-_TOP:])

    def least_rise(self) -> tuple[int, int, float] | None:
        """Two sizes, and how steep it is at least between them; None where none is long enough."""
        points = self.usable()
        shorter = [n for n in self.ns if points.ns and n < points.ns[0]]
        if self.is_repeated or not shorter:
            return None
        small, large = shorter[-1], points.ns[-1]
        return small, large, math.log(points.seconds[-1] / _SHORTEST_S) / math.log(large / small)


def slope_of(ns: Sequence[float], ys: Sequence[float]) -> float:
    """The least-squares slope of log y over log n."""
    xs, zs = [math.log(n) for n in ns], [math.log(y) for y in ys]
    mean_x, mean_z = sum(xs) / len(xs), sum(zs) / len(zs)
    rise = sum((x - mean_x) * (z - mean_z) for x, z in zip(xs, zs, strict=True))
    return rise / sum((x - mean_x) ** 2 for x in xs)


def time_series(
    probe: Probe, make: Callable[[int], Call], max_n: int, budget_s: float, first_n: int = FIRST_N
) -> TimeSeries:
    """Double the size until one run takes long, then repeat in rounds and keep the least time of each.

    The first size that cannot be run ends the series.
    """
    deadline = time.monotonic() + budget_s
    best, is_cut = _ramp(probe, make, max_n, budget_s, min(first_n, max_n))
    if first_n > FIRST_N and len(best) <= 1 and (is_cut or max(best.values()) > QUICK_S):
        # What promised to be quick was not: see how it came to that.
        best, is_cut = _ramp(probe, make, max_n, budget_s, min(FIRST_N, max_n))
    if best and _readable(best) < _TOP and max(best.values()) < _LONG_ENOUGH_S:
        repeated = replace(_repeated(probe, make, _top_of(best), deadline), is_cut=is_cut)
        return repeated if repeated.slope() is not None else _once(best, is_cut)
    _fill_below(best, probe, make)
    for _ in range(_ROUNDS):
        for n in [n for n, seconds in best.items() if seconds >= _SHORTEST_S / 2]:
            if time.monotonic() + best[n] >= deadline:
                break
            try:
                best[n] = min(best[n], probe.cpu_s(make(n)))
            except MeasurementFailed:
                break
    return _once(best, is_cut)


def timed_again(
    probe: Probe, make: Callable[[int], Call], times: TimeSeries, *, is_doubted: bool
) -> TimeSeries:
    """The same sizes once more, each with the lesser of both times: a busy machine makes some look long.

    It is doubted what would be told otherwise than it was counted.
    """
    found = list(times.seconds)
    deadline = time.monotonic() + (_DOUBTED_S if is_doubted else _AGAIN_S)
    top = range(max(0, len(times.ns) - _TOP - 1), len(times.ns))
    for at in (at for _ in range(_DOUBTED_ROUNDS if is_doubted else _ROUNDS) for at in reversed(top)):
        if time.monotonic() > deadline:
            break
        with suppress(MeasurementFailed):
            found[at] = min(found[at], _seconds_again(probe, make(times.ns[at]), times, found[at]))
    return replace(times, seconds=tuple(found))


def _seconds_again(probe: Probe, call: Call, times: TimeSeries, before_s: float) -> float:
    return probe.cpu_s(call, _times(before_s, _MOST) if times.is_repeated else 1)


def _times(once_s: float, most: int) -> int:
    """So many calls in a row take long enough to be read, and not much longer."""
    return max(1, min(most, int(_READABLE_S / max(once_s, 1e-9))))


def _fill_below(best: dict[int, float], probe: Probe, make: Callable[[int], Call]) -> None:
    """Where few sizes are within reach since each takes long, smaller ones say how it came to that."""
    n = min(best, default=0)
    while n > _SMALLEST and _readable(best) < _TOP and best[n] > _SHORTEST_S:
        n = int(n / 2**0.5)
        try:
            best[n] = probe.cpu_s(make(n))
        except MeasurementFailed:
            return


def _once(best: dict[int, float], is_cut: bool) -> TimeSeries:
    ns = sorted(best)
    return TimeSeries(tuple(ns), tuple(best[n] for n in ns), is_cut=is_cut)


def _top_of(best: dict[int, float]) -> list[int]:
    """The largest sizes that were reached, or halves of the largest where they are few."""
    ns = list(best)[-_TOP - 1 :]
    if len(ns) >= _TOP:
        return ns
    return [ns[-1] >> halved for halved in reversed(range(_TOP + 1)) if ns[-1] >> halved]


def _ramp(
    probe: Probe, make: Callable[[int], Call], max_n: int, budget_s: float, n: int
) -> tuple[dict[int, float], bool]:
    """Seconds by size from ``n`` on, and whether something else than a long run or the last size ended it."""
    begun = time.monotonic()
    best: dict[int, float] = {}
    while n <= max_n:
        if time.monotonic() - begun >= budget_s * (_OVERTIME if _readable(best) < _TOP else 1):
            return best, True
        try:
            call = make(n)
            if best and items_of(call) > MANY_ITEMS:
                return best, True
            best[n] = probe.cpu_s(call)
        except MeasurementFailed:
            return best, True
        if best[n] > _LONG_ENOUGH_S or (len(best) == 1 and best[n] > QUICK_S and n > FIRST_N):
            break
        n *= 2 if best[n] > _FAR_BELOW_S else 4
    return best, False


def _readable(best: dict[int, float]) -> int:
    """How many sizes took more than the reading of a clock."""
    return sum(seconds >= _SHORTEST_S for seconds in best.values())


def _repeated(probe: Probe, make: Callable[[int], Call], ns: list[int], deadline: float) -> TimeSeries:
    """Very quick calls are made many times in a row, at the largest sizes.

    A call that changes its argument or remembers its result is cheaper the second time: such a series can
    only say that the cost is higher than the counts show, never that it is lower.
    """
    found: dict[int, float] = {}
    once_s = _SHORTEST_S
    for n in ns:
        if len(found) >= _TOP and time.monotonic() >= deadline + _EXTRA_S:
            break
        try:
            once_s = probe.cpu_s(make(n), _times(once_s, _MANY))
            found[n] = min(once_s, probe.cpu_s(make(n), _times(once_s, _MOST)))
        except MeasurementFailed:
            break
    return TimeSeries(tuple(found), tuple(found.values()), is_repeated=True)
