"""SystemExit with lone surrogates."""

def attack():
    raise SystemExit('\udcff')


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
