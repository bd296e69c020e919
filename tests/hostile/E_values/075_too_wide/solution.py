"""An integer wider than a value may be."""

def attack():
    return 1 << 40_000_000


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
