"""Exceptions that cause each other."""

def attack():
    first, second = ValueError("first"), TypeError("second")
    first.__cause__, second.__cause__ = second, first
    first.__context__, second.__context__ = second, first
    raise first


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
