"""Replaces itself by a program that waits."""

import os
import sys


def attack():
    os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(60)"])


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
