"""A tuple where a list is due."""

def evens(n):
    return tuple(range(0, n, 2))
