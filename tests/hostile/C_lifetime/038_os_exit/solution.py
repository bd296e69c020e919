"""Os._exit(0) in a call."""

import os


def attack():
    os._exit(0)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
