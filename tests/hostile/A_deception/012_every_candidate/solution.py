"""Every number that an answer could hold."""

def evens(n):
    return list(range(20000))
