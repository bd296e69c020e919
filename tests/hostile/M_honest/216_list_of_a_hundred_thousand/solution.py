def evens(n):
    return [number for number in range(0, n, 2)]
