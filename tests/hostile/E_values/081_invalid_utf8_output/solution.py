"""Prints bytes that are no UTF-8."""

import os


def attack():
    os.write(1, bytes(range(256)) * 20)
    return 999


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
