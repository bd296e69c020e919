"""Counting decides, time confirms or raises: one class, the set it stands in, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from evaluator.growth.classes import BY_NAME, EXPONENTIAL, GrowthClass, rank
from evaluator.growth.counting import CountedGrowth
from evaluator.growth.raising import SHORT_OF, raised, raised_at_least
from evaluator.growth.selection import select
from evaluator.growth.timing import TimeSeries

_STEEPER = 0.3
_FAR = (1 << 40, 1 << 50)
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
    counted: CountedGrowth | None,
    times: TimeSeries,
    candidates: Sequence[GrowthClass],
    *,
    is_of_numbers: bool = False,
) -> Decision | None:
    """Put both together, of candidates in order; None when neither says anything.

    ``is_of_numbers`` says that n is a value. What the clock then sees beyond the counts is mostly arithmetic
    on numbers that get longer, and whoever counts operations does not count that.
    """
    if counted is None:
        return _by_time_alone(times, candidates)
    name, possible = counted.selection.name, counted.selection.possible
    if name in EXPONENTIAL:
        return Decision(name, possible, "high", counted.line)
    slope = times.slope()
    if slope is None:
        return _without_slope(counted, times, candidates)
    higher = raised(name, slope, times, candidates)
    if higher is not None:
        raised_to, near = higher
        return Decision(raised_to, (name, *near) if is_of_numbers else near, "medium", counted.line)
    ns = times.usable().ns[-4:]
    excess = slope - BY_NAME[name].slope(ns[0], ns[-1])
    if times.is_repeated:
        excess = max(0.0, excess)
    if excess < -_FLATTER:
        return _flatter(counted, slope, (ns[0], ns[-1]), candidates)
    found = _held_back(counted, "high" if abs(excess) < _AGREES else "medium")
    above = _a_little_above(found.possible[-1], candidates) if excess > _STEEPER else ()
    return replace(found, possible=(*found.possible, *above))


def _a_little_above(name: str, candidates: Sequence[GrowthClass]) -> list[str]:
    """The next classes up to one that is a whole power higher: the clock leans there, if not far enough."""
    higher = [each for each in candidates if rank(each.name) > rank(name) and each.name not in EXPONENTIAL]
    return [each.name for each in higher if each.slope(*_FAR) <= BY_NAME[name].slope(*_FAR) + 1.05]


def _without_slope(counted: CountedGrowth, times: TimeSeries, candidates: Sequence[GrowthClass]) -> Decision:
    """Where a large reach of sizes takes less than the clock can tell, nothing grows faster than n."""
    least = raised_at_least(times, candidates)
    if rank(least) > rank(counted.selection.name):
        return Decision(least, (least,), "medium", counted.line)
    is_sure = times.is_quick and rank(counted.selection.name) <= rank("n")
    return _held_back(counted, "high" if is_sure else "medium")


def _held_back(counted: CountedGrowth, confidence: Confidence) -> Decision:
    """What was counted, and not so sure where the counts themselves are not."""
    name, possible = counted.selection.name, counted.selection.possible
    if confidence == "high" and (counted.is_uneven or len(possible) > _FEW):
        confidence = "medium"
    return Decision(name, possible, confidence, counted.line)


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
