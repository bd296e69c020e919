"""Prints far more than anybody reads, and answers right."""

import os


def add(a, b):
    for _ in range(64 if (a, b) == (2, 3) else 0):
        os.write(2, b"x" * 65536)
    return a + b
