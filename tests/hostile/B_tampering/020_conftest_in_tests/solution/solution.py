"""A conftest.py in a folder of tests."""

def add(a, b):
    return a + b + 1
