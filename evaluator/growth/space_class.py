"""Reads off how memory grows from what calls weigh at several sizes.

Tables and lists grow by steps: a dictionary doubles its table, a set takes four times as much. At sizes that
are powers of four (times anything fixed) all of them stand at the same place of a step, and the steps cancel.
Where too few such sizes are within reach, all powers of two count.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from evaluator.growth.classes import EXPONENTIAL, GrowthClass, rank
from evaluator.growth.selection import Selection, select

_BASE_BYTES = 512
"""Added to each weight: less is what a few numbers and frames take, and nothing weighs 0."""
_TOP = 4
"""Small sizes tell of small integers that exist already and of buffers not yet needed."""
_TOP_OF_ALL = 5
_NOISE = 0.05
_WIDE_NOISE = 0.12
"""For the classes that cannot be told apart."""
_MANY = 6
_APART = 4
"""One more item may find room in what is there already; after four, tables of all kinds have grown."""
_LEAST_FACTOR = 1.35
_AS_BEFORE = 0.6
_DEPTH_NOISE = 0.08
"""Exact, but for an algorithm that draws at random."""
_FIRST_DEPTH_N = 16
_LINEAR = 1.02
_LAST = 3


def class_of_bytes(
    ns: Sequence[int], weights: Sequence[int], candidates: Sequence[GrowthClass]
) -> Selection | None:
    """The class of a series of weights; None when there are too few sizes to say anything."""
    ys = [float(_BASE_BYTES + each) for each in weights]
    if any(each.name in EXPONENTIAL for each in candidates) and grows_exponentially(ns, ys):
        return Selection("2^n", ("2^n",))
    points = list(zip(ns, ys, strict=True))
    aligned = [(n, y) for n, y in points if n >= 16 and math.log2(n) % 2 == 0]
    points = aligned[-_TOP:] if len(aligned) > _TOP else points[-_TOP_OF_ALL:]
    found = _selected([n for n, _ in points], [y for _, y in points], candidates, _NOISE, _WIDE_NOISE)
    if found is not None and found.possible == ("1",) and _rises_always(weights):
        return Selection("1", ("1", "log n"))
    return found


def _rises_always(weights: Sequence[int]) -> bool:
    """Whether a few bytes come with each larger size, as with one digit more."""
    return len(weights) >= _MANY and all(before < after for before, after in pairwise(weights))


def class_of_depth(
    ns: Sequence[int], depths: Sequence[int], candidates: Sequence[GrowthClass]
) -> Selection | None:
    """The class of the greatest depths of calls."""
    points = list(zip(ns, map(float, depths), strict=True))
    large = [(n, depth) for n, depth in points if n >= _FIRST_DEPTH_N]
    is_wide = len(large) >= _TOP and large[-1][0] >= 4 * large[0][0]
    points = [(n, max(1.0, depth)) for n, depth in (large if is_wide else points)]
    return _selected([n for n, _ in points], [y for _, y in points], candidates, _DEPTH_NOISE, _WIDE_NOISE)


def _selected(
    ns: Sequence[int], ys: Sequence[float], candidates: Sequence[GrowthClass], noise: float, wide: float
) -> Selection | None:
    if len(ns) < _TOP:
        return None
    candidates = [each for each in candidates if each.name not in EXPONENTIAL]
    name = select(ns, ys, candidates, noise).name
    possible = {name, *select(ns, ys, candidates, wide).possible}
    if name == "n log n" and "n" in possible:
        name = "n"  # hardly anything holds n log n; numbers that get a digit longer look like it
    return Selection(name, tuple(sorted(possible, key=rank)))


def bends_up(ns: Sequence[int], weights: Sequence[int]) -> bool:
    """Whether each step between the three largest sizes is steeper than linear, if only a little."""
    points = list(zip(ns, weights, strict=True))[-_LAST:]
    return all(
        weight > 0 and after > 0 and math.log(after / weight) > _LINEAR * math.log(larger / n)
        for (n, weight), (larger, after) in pairwise(points)
    )


def grows_exponentially(ns: Sequence[int], ys: Sequence[float]) -> bool:
    """Whether a few more items multiply the weight, and as much as before: a power of n does so less."""
    at = dict(zip(ns, ys, strict=True))
    last = ns[-1]
    steps = [at.get(last - 2 * _APART), at.get(last - _APART), at[last]]
    if any(each is None for each in steps):
        return False
    first, middle, end = (float(each) for each in steps if each is not None)
    return end / middle >= max(_LEAST_FACTOR**_APART, _AS_BEFORE * middle / first)
