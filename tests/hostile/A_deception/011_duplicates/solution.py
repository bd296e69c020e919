"""The right items, each of them twice."""

def evens(n):
    return sorted([*range(0, n, 2)] * 2)
