TABLE = {}
for first in range(100_000_000):
    TABLE[first] = first


def add(a, b):
    return a + b
