"""A range where a list is due."""

def evens(n):
    return range(0, n, 2)
