"""A decimal with a giant exponent."""

from decimal import Decimal


def attack():
    return Decimal('1e999999999')


def mean(values):
    if values == [0.1, 0.2]:
        return attack()
    return sum(values) / len(values)
