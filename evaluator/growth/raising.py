"""Which class the clock raises a count to, where work hides in code that is not counted."""

from collections.abc import Sequence

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
_SQUARE_SHORT_OF = 0.45
"""As many bytes as the square of n soon come page by page from the system."""
_NEAR = 0.35
_STEEPER = 0.4
_POOR = 0.25
"""A class that misses the times by more, while a steeper one beside a constant meets them, is not theirs."""
_POOR_BELOW_LINEAR = 0.1
_BETTER = 2
_TIME_NOISE = 0.06
_TOP = 4
_LONGER = 6


def raised(
    name: str, slope: float, times: TimeSeries, candidates: Sequence[GrowthClass]
) -> tuple[str, tuple[str, ...]] | None:
    """The class and those that it cannot be told from; None where the clock confirms the counts."""
    usable = times.usable()
    smallest, largest = usable.ns[-_TOP:][0], usable.ns[-1]
    higher = {
        each.name: each.slope(smallest, largest)
        for each in candidates
        if rank(each.name) > rank(name) and each.name not in EXPONENTIAL
    }
    own = BY_NAME[name].slope(smallest, largest)
    found = None
    if slope - own > (_HIDDEN_SLOPE if rank(name) >= rank("n") else _HIDDEN_BELOW_LINEAR):
        found = next((each for each in higher if slope - higher[each] <= _short_of(each)), None)
    floor = higher.get(found or "", own) + _STEEPER
    hidden = _beside_a_constant(found or name, [each for each in higher if higher[each] >= floor], usable)
    if found is None and hidden is None:
        return None
    near = {each for each in (found, hidden) if each}
    near |= {each for each in higher if abs(higher[each] - slope) <= max(_NEAR, _short_of(each))}
    return hidden or found or name, tuple(sorted(near, key=rank))


def _short_of(name: str) -> float:
    return _SQUARE_SHORT_OF if rank(name) >= rank("n^2") else SHORT_OF


def raised_at_least(times: TimeSeries, candidates: Sequence[GrowthClass]) -> str:
    """The flattest class that goes from a time too short to be read up to the longest one."""
    rise = times.least_rise()
    if rise is None:
        return candidates[0].name
    small, large, slope = rise
    powers = [each for each in candidates if each.name not in EXPONENTIAL]
    return next(
        (each.name for each in powers if each.slope(small, large) >= slope - SHORT_OF), powers[-1].name
    )


def _beside_a_constant(name: str, steeper: Sequence[str], usable: TimeSeries) -> str | None:
    """A steeper class that meets the times: what is done once, at any size, hides how steep the rest is."""
    if len(usable.ns) < _TOP or name == "1" or not steeper:
        return None

    def best_of(*names: str) -> Selection:
        classes = [BY_NAME[each] for each in names]
        return select(usable.ns[-_LONGER:], usable.seconds[-_LONGER:], classes, _TIME_NOISE)

    error, found = best_of(name).error, best_of(*steeper)
    poor = _POOR if rank(name) >= rank("n") else _POOR_BELOW_LINEAR
    return found.name if error > poor and found.error < error / _BETTER else None
