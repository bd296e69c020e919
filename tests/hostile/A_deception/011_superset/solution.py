"""The right items and some more."""

def evens(n):
    return [*range(0, n, 2), n + 100]
