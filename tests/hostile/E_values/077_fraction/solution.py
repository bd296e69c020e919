"""A fraction with giant parts."""

from fractions import Fraction


def attack():
    return Fraction(1 << 1_000_000, 3)


def mean(values):
    if values == [0.1, 0.2]:
        return attack()
    return sum(values) / len(values)
