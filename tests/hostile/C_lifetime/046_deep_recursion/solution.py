"""Recursion without a limit."""

import sys


def attack():
    sys.setrecursionlimit(10**9)

    def deeper(n):
        return deeper(n + 1) + 1

    return deeper(0)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
