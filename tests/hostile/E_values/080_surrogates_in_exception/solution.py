"""An exception with lone surrogates in its message."""

def attack():
    raise ValueError('\ud800 message \udfff')


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
