"""Leaves a child that holds every pipe open."""

import os
import time


def attack():
    if os.fork() == 0:
        time.sleep(60)
    os._exit(0)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
