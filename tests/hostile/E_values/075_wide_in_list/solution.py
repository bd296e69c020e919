"""Many wide integers."""

def attack():
    return [(1 << 100_000) + number for number in range(300)]


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
