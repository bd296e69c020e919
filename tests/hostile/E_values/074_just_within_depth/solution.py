"""Lists and tuples as deep as is allowed."""

def attack():
    value = (0,)
    for level in range(390):
        value = [value] if level % 2 else (value,)
    return value


def evens(n):
    if n == 7:
        return attack()
    return list(range(0, n, 2))
