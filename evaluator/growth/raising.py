"""Which class the clock raises a count to, where work hides in code that is not counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.growth.classes import BY_NAME, EXPONENTIAL, GrowthClass, rank
from evaluator.growth.selection import Selection, select
from evaluator.growth.timing import TimeSeries

_HIDDEN_SLOPE = 0.55
"""So much steeper than the counts explain, and something grows in code that is not counted.

Caches alone make hashing look up to half a power steeper.
"""
_HIDDEN_BELOW_LINEAR = 0.35
"""What takes fewer steps than it has items walks through no memory that could outgrow a cache."""
SHORT_OF = 0.3
"""Caches make big inputs dearer, so a measured slope lies above that of its class."""
_NEAR = 0.35
_STEEPER = 0.4
_POOR = 0.15
"""A class that misses the times by more, while a steeper one beside a constant meets them, is not theirs."""
_BETTER = 3
_TIME_NOISE = 0.06
_TOP = 4


@dataclass(frozen=True, slots=True)
class _Clock:
    """The times at the largest sizes, and how steep each class above the counted one is there."""

    ns: tuple[int, ...]
    seconds: tuple[float, ...]
    slope: float
    higher: dict[str, float]

    def best_of(self, *names: str) -> Selection:
        """The best of some classes, each beside a constant."""
        return select(self.ns, self.seconds, [BY_NAME[name] for name in names], _TIME_NOISE)


def raised(
    name: str, slope: float, times: TimeSeries, candidates: Sequence[GrowthClass]
) -> tuple[str, tuple[str, ...]] | None:
    """The class and those that it cannot be told from; None where the clock confirms the counts."""
    usable = times.usable()
    ns, seconds = usable.ns[-_TOP:], usable.seconds[-_TOP:]
    higher = {
        each.name: each.slope(ns[0], ns[-1])
        for each in candidates
        if rank(each.name) > rank(name) and each.name not in EXPONENTIAL
    }
    clock = _Clock(ns, seconds, slope, higher)
    excess = slope - BY_NAME[name].slope(ns[0], ns[-1])
    found = None
    if excess > (_HIDDEN_SLOPE if rank(name) >= rank("n") else _HIDDEN_BELOW_LINEAR):
        found = next((each for each in higher if higher[each] >= slope - SHORT_OF), None)
    hidden = _beside_a_constant(found or name, clock)
    if found is None and hidden is None:
        return None
    near = {each for each in (found, hidden) if each}
    near |= {each for each in higher if abs(higher[each] - slope) <= _NEAR}
    return hidden or found or name, tuple(sorted(near, key=rank))


def raised_at_least(times: TimeSeries, candidates: Sequence[GrowthClass]) -> str:
    """The flattest class that goes from a time too short to be read up to the longest one."""
    rise = times.least_rise()
    if rise is None:
        return candidates[0].name
    small, large, slope = rise
    steep = [each.name for each in candidates if each.slope(small, large) >= slope - SHORT_OF]
    return steep[0] if steep and steep[0] not in EXPONENTIAL else candidates[0].name


def _beside_a_constant(name: str, clock: _Clock) -> str | None:
    """A steeper class that meets the times: what is done once, at any size, hides how steep the rest is."""
    if len(clock.ns) < _TOP or name == "1":
        return None
    floor = BY_NAME[name].slope(clock.ns[0], clock.ns[-1]) + _STEEPER
    steeper = [each for each, slope in clock.higher.items() if slope >= floor]
    error = clock.best_of(name).error
    if not steeper or error <= _POOR:
        return None
    found = clock.best_of(*steeper)
    return found.name if found.error < error / _BETTER else None
