"""Stops the clocks and sleeps."""

import time


def attack():
    sleep = time.sleep
    time.time = time.monotonic = time.perf_counter = lambda: 0.0
    sleep(60)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
