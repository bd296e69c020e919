"""Quit() in a call."""

def attack():
    quit()


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
