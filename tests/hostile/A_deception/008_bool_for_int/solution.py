"""False where 0 is due."""

def add(a, b):
    return a + b or False
