"""Forks, and both processes answer."""

import os


def attack():
    os.fork()
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
