"""A setup.py and a build backend that run code when installed."""

def add(a, b):
    return a + b + 1
