"""Sys.exit(0) in a call."""

import sys


def attack():
    sys.exit(0)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
