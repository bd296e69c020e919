"""Counting decides, time confirms or raises: one class, the set it stands in, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from evaluator.growth.classes import BY_NAME, EXPONENTIAL, GrowthClass, rank
from evaluator.growth.counting import CountedGrowth
from evaluator.growth.raising import SHORT_OF, raised
from evaluator.growth.selection import select
from evaluator.growth.timing import TimeSeries

_HIDDEN_SLOPE = 0.55
"""So much steeper than the counts explain, and something grows in code that is not counted.

Caches alone make hashing look up to half a power steeper.
"""
_HIDDEN_BELOW_LINEAR = 0.35
"""What takes fewer steps than it has items walks through no memory that could outgrow a cache."""
_FLATTER = 0.5
"""So much flatter at larger sizes, and the counts at small ones may not go on as they began."""
_AGREES = 0.25
_TIME_NOISE = 0.06
_FEW = 2
"""Among more classes than this nothing is told with high confidence."""
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
    if counted is None:
        return _by_time_alone(times, candidates)
    name, possible = counted.selection.name, counted.selection.possible
    if name in EXPONENTIAL:
        return Decision(name, possible, "high", counted.line)
    slope = times.slope()
    if slope is None:
        # Where a large reach of sizes takes less than the clock can tell, nothing grows faster than n.
        is_sure = times.is_quick and rank(name) <= rank("n")
        return _held_back(Decision(name, possible, "high" if is_sure else "medium", counted.line), counted)
    ns = times.usable().ns[-4:]
    excess = slope - BY_NAME[name].slope(ns[0], ns[-1])
    if excess > (_HIDDEN_SLOPE if rank(name) >= rank("n") else _HIDDEN_BELOW_LINEAR):
        higher = raised(name, slope, times, candidates)
        if higher is not None:
            return Decision(*higher, "medium", counted.line)
    if times.is_repeated:
        excess = max(0.0, excess)
    if excess < -_FLATTER:
        return _flatter(counted, slope, (ns[0], ns[-1]), candidates)
    return _held_back(
        Decision(name, possible, "high" if abs(excess) < _AGREES else "medium", counted.line), counted
    )


def _held_back(decision: Decision, counted: CountedGrowth) -> Decision:
    """Not so sure where the counts themselves are not."""
    if decision.confidence == "high" and (counted.is_uneven or len(decision.possible) > _FEW):
        return Decision(decision.name, decision.possible, "medium", decision.line)
    return decision


def _flatter(
    counted: CountedGrowth, slope: float, reach: tuple[int, int], candidates: Sequence[GrowthClass]
) -> Decision:
    """What small sizes count and the clock of larger ones, which decides where the counts waver."""
    name, possible = counted.selection.name, counted.selection.possible
    below = [each for each in candidates if rank(each.name) <= rank(name)]
    flat = next((each.name for each in below if each.slope(*reach) >= slope - SHORT_OF), name)
    between = {each.name for each in below if rank(each.name) >= rank(flat)}
    together = tuple(sorted(between | set(possible), key=rank))
    return Decision(flat if counted.is_uneven else name, together, "medium", counted.line)


def _by_time_alone(times: TimeSeries, candidates: Sequence[GrowthClass]) -> Decision | None:
    usable = times.usable()
    if len(usable.ns) < 4:
        return None
    candidates = [each for each in candidates if each.name not in EXPONENTIAL]
    selection = select(usable.ns, usable.seconds, candidates, _TIME_NOISE)
    return Decision(selection.name, selection.possible, "low", None)
