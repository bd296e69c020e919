"""The classes of growth as a reader compares them: which rises faster, and along which curve."""

import math
from collections.abc import Callable


def _log_of_log(n: float) -> float:
    return math.log10(math.log2(n + 1))


_CURVES: dict[str, Callable[[float], float]] = {
    "1": lambda _: 0.0,
    "log n": _log_of_log,
    "log^2 n": lambda n: 2 * _log_of_log(n),
    "sqrt n": lambda n: 0.5 * math.log10(n),
    "n": math.log10,
    "n log n": lambda n: math.log10(n) + _log_of_log(n),
    "n sqrt n": lambda n: 1.5 * math.log10(n),
    "n^2": lambda n: 2 * math.log10(n),
    "n^2 log n": lambda n: 2 * math.log10(n) + _log_of_log(n),
    "n^3": lambda n: 3 * math.log10(n),
    "2^n": lambda n: n * math.log10(2),
    "n!": lambda n: math.lgamma(n + 1) / math.log(10),
}
"""The decimal logarithm of each class at n >= 1, the slowest-growing first."""
_ORDER = tuple(_CURVES)
_LANDMARKS = ("1", "log n", "n", "n log n", "n^2", "n^3", "2^n", "n!")
"""What a curve is compared with; the others lie too near to their neighbours to be told apart by eye."""


def rank(name: str) -> int:
    """The place of a class in the order of growth; -1 for one that has none."""
    return _ORDER.index(name) if name in _CURVES else -1


def log_height(name: str, n: float) -> float:
    """The decimal logarithm of the class at this size."""
    return _CURVES[name](n)


def neighbours(name: str) -> tuple[str, ...]:
    """The landmarks on both sides of a class; none for a class without a place."""
    at = rank(name)
    if at < 0:
        return ()
    below = [each for each in _LANDMARKS if rank(each) < at]
    above = [each for each in _LANDMARKS if rank(each) > at]
    return (*below[-1:], *above[:1])
