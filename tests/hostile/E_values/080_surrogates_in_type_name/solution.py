"""A type whose name holds lone surrogates."""

class Meta(type):
    __name__ = property(lambda cls: "\ud800\n\x1b[2Jint")


class Named(metaclass=Meta):
    pass


def attack():
    return Named()


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
