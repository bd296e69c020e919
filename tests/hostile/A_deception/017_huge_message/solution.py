"""An exception with a message of 30 MB."""

def attack():
    raise ValueError("x" * 30_000_000)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
