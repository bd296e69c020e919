"""Recursion until Python gives up."""

def attack():
    return attack()


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
