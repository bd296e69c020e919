"""An exception whose argument is a wide integer."""

def attack():
    raise ValueError(1 << 1_000_000)


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
