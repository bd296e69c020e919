"""Which class of growth a series of measurements belongs to, and which it cannot be told from.

Non-negative least squares of ``a + b f(n)`` by relative error, judged on the two largest sizes as well.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.growth.classes import GrowthClass, rank

_HELD_OUT = 2
_OF_A_SHARE = frozenset({"log n"})


@dataclass(frozen=True, slots=True)
class Selection:
    """The simplest class that explains a series, and all that explain it nearly as well."""

    name: str
    possible: tuple[str, ...]
    error: float = 0.0
    """How far, relatively, the class stays from the series."""


def select(
    ns: Sequence[float], ys: Sequence[float], candidates: Sequence[GrowthClass], noise: float
) -> Selection:
    """The class of a series of at least four points; ``noise`` is the relative error of one of them."""
    told = [each for each in candidates if each.name == "1" or _matters(ns, ys, each, noise)]
    errors = {each.name: _error(ns, ys, each) for each in told or candidates}
    best = min(errors.values())
    by_rank = sorted(errors, key=rank)
    name = next(each for each in by_rank if errors[each] <= max(1.3 * best, best + noise / 2))
    possible = tuple(each for each in by_rank if errors[each] <= max(2 * best, best + 1.5 * noise))
    return Selection(name, possible, errors[name])


def _matters(ns: Sequence[float], ys: Sequence[float], growth: GrowthClass, noise: float) -> bool:
    """Whether a fit uses the class at all, rather than the constant beside it."""
    fs = [growth.of(n) for n in ns]
    _, b = _fit(fs, ys)
    return b * (fs[-1] - fs[0]) > 3 * noise * ys[-1]


def _error(ns: Sequence[float], ys: Sequence[float], growth: GrowthClass) -> float:
    fs = [growth.of(n) for n in ns]
    is_log = growth.name in _OF_A_SHARE
    inside = _squares(fs, ys, *_fit(fs, ys, is_log=is_log))
    fitted = _fit(fs[:-_HELD_OUT], ys[:-_HELD_OUT], is_log=is_log)
    outside = _squares(fs[-_HELD_OUT:], ys[-_HELD_OUT:], *fitted)
    return math.sqrt((sum(inside) + sum(outside)) / (len(inside) + len(outside)))


def _squares(fs: Sequence[float], ys: Sequence[float], a: float, b: float) -> list[float]:
    return [((y - a - b * f) / y) ** 2 for f, y in zip(fs, ys, strict=True)]


def _fit(fs: Sequence[float], ys: Sequence[float], *, is_log: bool = False) -> tuple[float, float]:
    """``a`` and ``b``, neither negative, with the least sum of squared relative errors.

    Of a logarithm ``a`` may be negative: who halves a tenth of the items takes ``log n - log 10`` steps.
    """
    weights = [1 / (y * y) for y in ys]
    w = sum(weights)
    wf = sum(each * f for each, f in zip(weights, fs, strict=True))
    wff = sum(each * f * f for each, f in zip(weights, fs, strict=True))
    wy = sum(each * y for each, y in zip(weights, ys, strict=True))
    wfy = sum(each * f * y for each, f, y in zip(weights, fs, ys, strict=True))
    determinant = w * wff - wf * wf
    if determinant <= 1e-12 * w * wff:  # a constant, or too few sizes to tell it from one
        return wy / w, 0.0
    a = (wff * wy - wf * wfy) / determinant
    b = (w * wfy - wf * wy) / determinant
    if a < 0 and not (is_log and b > 0):
        return 0.0, max(0.0, wfy / wff)
    if b < 0:
        return wy / w, 0.0
    return a, b
