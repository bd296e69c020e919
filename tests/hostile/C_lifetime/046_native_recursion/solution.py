"""Recursion inside the interpreter's own code."""

import sys


def attack():
    sys.setrecursionlimit(10**9)
    value = None
    for _ in range(10**6):
        value = (value,)
    return hash(value)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
