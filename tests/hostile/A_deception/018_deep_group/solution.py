"""A group of exceptions nested 100000 deep."""

def attack():
    error = ValueError("inside")
    for _ in range(100_000):
        error = ExceptionGroup("group", [error])
    raise error


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
