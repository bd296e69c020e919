"""An exception whose arguments are objects of its own."""

class Hostile(ValueError):
    @property
    def args(self):
        raise MemoryError

    @property
    def __class__(self):
        raise SystemExit(0)


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
