"""Weak tests of its own under the names of the trusted ones."""

def add(a, b):
    return a + b + 1
