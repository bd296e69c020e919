"""An integer of ten million bits."""

def attack():
    return 1 << 10_000_000


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
