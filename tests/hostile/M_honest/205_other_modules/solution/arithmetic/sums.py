from .names import NAME


def add(a, b):
    print(NAME)
    return a + b
