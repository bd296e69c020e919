"""A list nested 100000 deep."""

def attack():
    value = []
    for _ in range(100_000):
        value = [value]
    return value


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
