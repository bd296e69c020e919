"""Many small writes below the limit of output."""

import os


def attack():
    for _ in range(2000):
        os.write(2, b"x" * 100)
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
