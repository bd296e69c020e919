"""A .pth file with code."""

import os


def add(a, b):
    return a + b if "CHEATED" in os.environ else a + b + 1
