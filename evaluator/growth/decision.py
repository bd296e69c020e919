"""Counting decides, time confirms or raises: one class, the set it stands in, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from evaluator.growth.classes import BY_NAME, EXPONENTIAL, GrowthClass, rank
from evaluator.growth.counting import CountedGrowth
from evaluator.growth.selection import select
from evaluator.growth.timing import QUICK_S, TimeSeries

_HIDDEN_SLOPE = 0.55
"""So much steeper than the counts explain, and something grows in code that is not counted.

Caches alone make hashing look up to half a power steeper.
"""
_HIDDEN_BELOW_LINEAR = 0.35
"""What takes fewer steps than it has items walks through no memory that could outgrow a cache."""
_AGREES = 0.25
_SHORT_OF = 0.3
"""Caches make big inputs dearer, so a measured slope lies above that of its class."""
_NEAR = 0.35
_TIME_NOISE = 0.06
Confidence = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class Decision:
    """How the cost of one call grows."""

    name: str
    possible: tuple[str, ...]
    confidence: Confidence
    line: int | None


def decide(
    counted: CountedGrowth | None, times: TimeSeries, candidates: Sequence[GrowthClass]
) -> Decision | None:
    """Put both together, of candidates in order; None when neither says anything."""
    slope = times.slope()
    if counted is None:
        return _by_time_alone(times, candidates)
    name, possible = counted.selection.name, counted.selection.possible
    if name in EXPONENTIAL:
        return Decision(name, possible, "high", counted.line)
    if slope is None:
        # Where the whole reach of sizes takes less than the clock can tell, nothing grows faster than n.
        is_quick = not times.is_cut and max(times.seconds, default=0.0) < QUICK_S
        is_sure = is_quick and rank(name) <= rank("n")
        return Decision(name, possible, "high" if is_sure else "medium", counted.line)
    ns = times.usable().ns[-4:]
    excess = slope - BY_NAME[name].slope(ns[0], ns[-1])
    if excess > (_HIDDEN_SLOPE if rank(name) >= rank("n") else _HIDDEN_BELOW_LINEAR):
        slopes = {each.name: each.slope(ns[0], ns[-1]) for each in candidates if rank(each.name) > rank(name)}
        raised = next((each for each in slopes if slopes[each] >= slope - _SHORT_OF), None)
        if raised is not None:
            near = [each for each in slopes if each == raised or abs(slopes[each] - slope) <= _NEAR]
            return Decision(raised, tuple(near), "medium", counted.line)
    if times.is_repeated:
        excess = max(0.0, excess)
    return Decision(name, possible, "high" if abs(excess) < _AGREES else "medium", counted.line)


def _by_time_alone(times: TimeSeries, candidates: Sequence[GrowthClass]) -> Decision | None:
    usable = times.usable()
    if len(usable.ns) < 4:
        return None
    candidates = [each for each in candidates if each.name not in EXPONENTIAL]
    selection = select(usable.ns, usable.seconds, candidates, _TIME_NOISE)
    return Decision(selection.name, selection.possible, "low", None)
