"""Sends itself SIGKILL."""

import os
import signal


def attack():
    os.kill(os.getpid(), signal.SIGKILL)
    while True:
        pass


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
