"""Which class the clock raises a count to, where work hides in code that is not counted."""

from collections.abc import Sequence

from evaluator.growth.classes import EXPONENTIAL, GrowthClass, rank
from evaluator.growth.selection import select
from evaluator.growth.timing import TimeSeries

SHORT_OF = 0.3
"""Caches make big inputs dearer, so a measured slope lies above that of its class."""
_NEAR = 0.35
_STEEPER = 0.4
_POOR = 0.15
"""A class that misses the times by more, while a steeper one beside a constant meets them, is not theirs."""
_TIME_NOISE = 0.06


def raised(
    name: str, slope: float, times: TimeSeries, candidates: Sequence[GrowthClass]
) -> tuple[str, tuple[str, ...]] | None:
    """The class and those that it cannot be told from; None when no class is steep enough."""
    usable = times.usable()
    ns, seconds = usable.ns[-4:], usable.seconds[-4:]
    higher = [each for each in candidates if rank(each.name) > rank(name) and each.name not in EXPONENTIAL]
    slopes = {each.name: each.slope(ns[0], ns[-1]) for each in higher}
    found = next((each for each in higher if slopes[each.name] >= slope - SHORT_OF), None)
    if found is None:
        return None
    near = {found.name, *(each for each in slopes if abs(slopes[each] - slope) <= _NEAR)}
    steeper = [each for each in higher if slopes[each.name] >= slopes[found.name] + _STEEPER]
    # What is done once, at any size, hides how steep the rest is.
    error = select(ns, seconds, [found], _TIME_NOISE).error
    if steeper and error > _POOR:
        beside_constant = select(ns, seconds, steeper, _TIME_NOISE)
        if beside_constant.error < error / 2:
            near.add(beside_constant.name)
            return beside_constant.name, tuple(sorted(near, key=rank))
    return found.name, tuple(sorted(near, key=rank))
