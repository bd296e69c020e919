def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def add(a, b):
    assert depth(940) == 940
    return a + b
