"""Integers of thousands of digits, computed honestly."""

def power(base, exponent):
    return base**exponent
