"""An exception whose message takes for ever."""

class Hostile(Exception):
    def __str__(self):
        while True:
            pass


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
