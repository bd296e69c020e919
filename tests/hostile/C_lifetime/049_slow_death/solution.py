"""Ignores SIGTERM and waits."""

import signal
import time


def attack():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    while True:
        time.sleep(1)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
