"""Modules that Python imports when it starts."""

import os


def add(a, b):
    return a + b if "CHEATED" in os.environ else a + b + 1
