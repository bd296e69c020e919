"""Sums of ``c * t^p * log(t)^q * loglog(t)^r * ...``: what remains of a form when its variables grow."""

import math
from collections.abc import Mapping

Powers = tuple[float, float, float, float]
"""Of t, log t, log log t, log log log t."""
Series = dict[Powers, float]
CONSTANT: Powers = (0.0, 0.0, 0.0, 0.0)
_MOST_TERMS = 12
_DIGITS = 9


class Undetermined(Exception):
    """The form does not say enough, as ``n^k`` for a fixed but unknown k."""


def constant(value: float) -> Series:
    """A number as a series; a bound below one says no more than one."""
    return {CONSTANT: value}


def is_constant(series: Mapping[Powers, float]) -> bool:
    """Whether nothing in it grows."""
    return all(powers <= CONSTANT for powers in series)


def leading(series: Mapping[Powers, float]) -> tuple[Powers, float]:
    """The term that outgrows the others."""
    if not series:
        return CONSTANT, 0.0
    first = max(series)
    return first, series[first]


def trimmed(series: Mapping[Powers, float]) -> Series:
    """Without zeros and without all but the largest terms.

    Raises:
        Undetermined: numbers beyond what can be compared.
    """
    kept = {powers: value for powers, value in series.items() if round(value, _DIGITS) != 0}
    if not all(map(math.isfinite, kept.values())):
        raise Undetermined
    return dict(sorted(kept.items(), reverse=True)[:_MOST_TERMS])


def plus(left: Mapping[Powers, float], right: Mapping[Powers, float], sign: float = 1.0) -> Series:
    """Their sum, or their difference for ``sign`` -1."""
    total = dict(left)
    for powers, value in right.items():
        total[powers] = total.get(powers, 0.0) + sign * value
    return trimmed(total)


def times(left: Mapping[Powers, float], right: Mapping[Powers, float]) -> Series:
    """Their product."""
    total: Series = {}
    for one, a in left.items():
        for other, b in right.items():
            p, q, r, s = (x + y for x, y in zip(one, other, strict=True))
            total[p, q, r, s] = total.get((p, q, r, s), 0.0) + a * b
    return trimmed(total)


def scaled(series: Mapping[Powers, float], factor: float) -> Series:
    """Each term times ``factor``."""
    return trimmed({powers: value * factor for powers, value in series.items()})


def raised(series: Mapping[Powers, float], exponent: float) -> Series:
    """The leading term to a power."""
    powers, value = leading(series)
    if value <= 0:
        raise Undetermined
    p, q, r, s = (one * exponent for one in powers)
    return trimmed({(p, q, r, s): value**exponent})


def log_of_growth(logarithm: Mapping[Powers, float]) -> Series:
    """The logarithm of a quantity that is itself given as a series."""
    powers, value = leading({one: x for one, x in logarithm.items() if one > CONSTANT})
    if value <= 0:
        return constant(0.0)
    p, q, r, _ = powers
    # log t^p log(t)^q = p log t + q log log t
    return trimmed({(0.0, 1.0, 0.0, 0.0): p, (0.0, 0.0, 1.0, 0.0): q, (0.0, 0.0, 0.0, 1.0): r})


def rising(logarithm: Mapping[Powers, float]) -> tuple[tuple[Powers, float], ...]:
    """The growing part, largest first; nothing for what stays constant or falls."""
    growing = [(powers, round(value, _DIGITS)) for powers, value in logarithm.items() if powers > CONSTANT]
    growing = sorted((one for one in growing if one[1] != 0), reverse=True)
    return tuple(growing) if growing and growing[0][1] > 0 else ()


def compare(left: tuple[tuple[Powers, float], ...], right: tuple[tuple[Powers, float], ...]) -> int:
    """-1, 0 or 1: which of two growing parts is smaller; a total order."""
    ours, theirs = dict(left), dict(right)
    for powers in sorted(ours.keys() | theirs.keys(), reverse=True):
        difference = ours.get(powers, 0.0) - theirs.get(powers, 0.0)
        if difference:
            return 1 if difference > 0 else -1
    return 0
