"""A child floods standard error while the answers are right."""

import os


def attack():
    if os.fork() == 0:
        os.setsid()
        while True:
            os.write(2, b"x" * 4096)
    while True:
        pass


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
