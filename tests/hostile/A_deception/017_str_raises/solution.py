"""An exception whose message raises."""

class Hostile(Exception):
    def __str__(self):
        raise SystemExit(0)

    __repr__ = __format__ = __str__


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
