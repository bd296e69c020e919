"""-0.0 where 0 is due."""

def add(a, b):
    return a + b or -0.0
