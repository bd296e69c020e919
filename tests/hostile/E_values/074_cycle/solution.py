"""A list that holds itself."""

def attack():
    value = []
    value.append(value)
    return value


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
