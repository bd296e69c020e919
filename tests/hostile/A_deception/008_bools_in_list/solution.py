"""False where 0 is due, inside a list."""

def evens(n):
    return [number or False for number in range(0, n, 2)]
