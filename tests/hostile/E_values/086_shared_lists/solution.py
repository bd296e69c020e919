"""Lists that hold the same list twice, a hundred levels up."""

def attack():
    value = [0]
    for _ in range(100):
        value = [value, value]
    return value


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
