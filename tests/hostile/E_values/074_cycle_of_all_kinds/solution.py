"""Containers that hold one another in a circle."""

def attack():
    value, table = [0, 2], {}
    table["a"] = (value, table)
    value += [table, value]
    return value


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
