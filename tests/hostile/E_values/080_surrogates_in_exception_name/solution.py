"""An exception class whose name holds lone surrogates."""

class Meta(type):
    __name__ = property(lambda cls: "\ud800\n\x1b[2JValueError")


class Named(Exception, metaclass=Meta):
    pass


def attack():
    raise Named("x")


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
