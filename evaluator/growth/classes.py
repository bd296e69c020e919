"""The classes of growth that are told apart, from the slowest to the fastest."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_MAX_EXPONENT = 600.0
"""Of 2; enough to say that something is out of reach, without overflow."""
_SETTLED = 3
"""Below this size what happens once is most of the cost."""
_LEAST_FACTOR = 1.4
_AS_BEFORE = 0.95


@dataclass(frozen=True, slots=True)
class GrowthClass:
    """One class, with a function that stands for it."""

    name: str
    of: Callable[[float], float]
    """Defined from n = 1 on, positive, and never falling."""

    def slope(self, smallest: float, largest: float) -> float:
        """How steeply it rises between two sizes on a log-log plot."""
        return math.log(self.of(largest) / self.of(smallest)) / math.log(largest / smallest)


def _log(n: float) -> float:
    return math.log2(n + 1)


CLASSES = (
    GrowthClass("1", lambda _: 1.0),
    GrowthClass("log n", _log),
    GrowthClass("sqrt n", math.sqrt),
    GrowthClass("n", lambda n: n),
    GrowthClass("n log n", lambda n: n * _log(n)),
    GrowthClass("n^2", lambda n: n**2),
    GrowthClass("n^3", lambda n: n**3),
    GrowthClass("2^n", lambda n: 2.0 ** min(n, _MAX_EXPONENT)),
    GrowthClass("n!", lambda n: math.exp(min(math.lgamma(n + 1), _MAX_EXPONENT))),
)
RARE = (
    GrowthClass("log^2 n", lambda n: _log(n) ** 2),
    GrowthClass("n sqrt n", lambda n: n**1.5),
    GrowthClass("n^2 log n", lambda n: n**2 * _log(n)),
)
"""Told only where a problem or a claim names them: they lie too near to their neighbours to be guessed."""
BY_NAME = {each.name: each for each in (*CLASSES, *RARE)}
EXPONENTIAL = frozenset({"2^n", "n!"})
"""Seen by what one more item does, not by a fit: few sizes are within reach."""
_ORDER = {
    name: rank
    for rank, name in enumerate(
        (
            *("1", "log n", "log^2 n", "sqrt n", "n", "n log n", "n sqrt n"),
            *("n^2", "n^2 log n", "n^3", "2^n", "n!"),
        )
    )
}


def rank(name: str) -> int:
    """The place of a class among all of them, the slowest-growing first."""
    return _ORDER[name]


def is_exponential(ns: Sequence[int], counts: Sequence[float]) -> bool:
    """Whether one more item multiplies the cost, again and again by no less than before.

    A power of n multiplies it too, but by (1 + 1/n)^k: less each time.
    """
    ratios = [
        after / before
        for (m, before), (n, after) in pairwise(zip(ns, counts, strict=True))
        if n == m + 1 and m >= _SETTLED and before > 0
    ]
    last = ratios[-3:]
    return len(last) == 3 and min(last) >= _LEAST_FACTOR and last[-1] >= _AS_BEFORE * last[0]
