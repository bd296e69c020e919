"""A set where a list is due."""

def evens(n):
    return set(range(0, n, 2))
