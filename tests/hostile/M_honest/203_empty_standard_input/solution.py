import sys

EXTRA = sys.stdin.read()


def add(a, b):
    return a + b + len(EXTRA)
