"""An exception that carries the answer."""

def add(a, b):
    raise AssertionError(a + b)
