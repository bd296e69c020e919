x = (("x" * 4000) * 4000) * 4000


def add(a, b):
    return a + b
