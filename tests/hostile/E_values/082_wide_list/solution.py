"""A million empty lists."""

def attack():
    return [[] for _ in range(1_000_000)]


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
