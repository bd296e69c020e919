"""Weighs a call on growing inputs, as far as counting says that it stays affordable."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from evaluator.growth.counting import CountSeries
from evaluator.growth.probe import Call, MeasurementFailed, Probe, Weight
from evaluator.growth.timing import slope_of

_FIRST_N = 16
_ENOUGH_N = 1 << 12
"""Up to here the clock has no say: what is found must not depend on how busy the machine is."""
_SMALL_REACH = 32
"""What cannot be called with as much grows exponentially, or takes small inputs only."""
_MOST_EVENTS = 150_000
_MOST_BYTES = 1 << 27
"""Far from the limit of memory: to break that costs a container."""
_FEW_SIZES = 5


@dataclass(frozen=True, slots=True)
class WeightSeries:
    """Weights by size of the input."""

    ns: tuple[int, ...]
    weights: tuple[Weight, ...]

    @property
    def peaks(self) -> tuple[int, ...]:
        """The most that each call held at once."""
        return tuple(each.peak_bytes for each in self.weights)

    @property
    def results(self) -> tuple[int, ...]:
        """What the result of each call holds."""
        return tuple(each.result_bytes for each in self.weights)


def weight_series(
    probe: Probe, make: Callable[[int], Call], max_n: int, counts: CountSeries, budget_s: float
) -> WeightSeries:
    """Weigh at powers of four; at those of two as well where few are within reach; else at small sizes."""
    scale = _Scale(probe, make, time.monotonic() + budget_s)
    if max_n < _SMALL_REACH or not _is_affordable(_SMALL_REACH, counts):
        for n in range(2, counts.ns[-1] + 1 if counts.ns else 0, 2):
            if not scale.take(n):
                break
        return scale.series()
    n = _FIRST_N
    while n <= max_n and _is_affordable(n, counts) and scale.take(n):
        n *= 4
    if len(scale.found) < _FEW_SIZES:
        for between in sorted((n, *scale.found), reverse=True):
            if between // 2 <= max_n and _is_affordable(between // 2, counts):
                scale.take(between // 2)
    return scale.series()


class _Scale:
    """Weighs, and says when to go no further."""

    def __init__(self, probe: Probe, make: Callable[[int], Call], deadline: float) -> None:
        self._probe = probe
        self._make = make
        self._deadline = deadline
        self._last_s = 0.0
        self.found: dict[int, Weight] = {}

    def take(self, n: int) -> bool:
        """Weigh the call of size n; False when it failed, or was not tried since it would take too much."""
        started = time.monotonic()
        if self._would_be_heavy(n) or (n > _ENOUGH_N and started + 4 * self._last_s > self._deadline):
            return False
        try:
            self.found[n] = self._probe.weigh(self._make(n))
            self._last_s = time.monotonic() - started
        except MeasurementFailed:
            return False  # for example too deep a recursion; what was weighed so far may be enough
        return True

    def _would_be_heavy(self, n: int) -> bool:
        """Whether a step as steep as the last one would pass the limit."""
        last = sorted(self.found.items())[-2:]
        if len(last) < 2 or n < last[1][0]:
            return False
        (_, before), (_, after) = last
        return after.peak_bytes**2 > _MOST_BYTES * max(1, before.peak_bytes)

    def series(self) -> WeightSeries:
        """What was weighed, by size."""
        found = sorted(self.found.items())
        return WeightSeries(tuple(n for n, _ in found), tuple(weight for _, weight in found))


def _is_affordable(n: int, counts: CountSeries) -> bool:
    """Whether the events of a call of that size, read off those that were counted, stay within bounds."""
    if len(counts.ns) < 2 or n <= counts.ns[-1]:
        return bool(counts.ns) and n <= counts.ns[-1]
    ns, totals = counts.ns[-4:], [max(1.0, each) for each in counts.totals[-4:]]
    further_off = n / ns[-1]
    return bool(totals[-1] * further_off ** max(0.0, slope_of(ns, totals)) <= _MOST_EVENTS)
