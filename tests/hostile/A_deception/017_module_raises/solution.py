"""An exception class whose module cannot be read."""

class Meta(type):
    @property
    def __module__(cls):
        raise KeyboardInterrupt


class Hostile(Exception, metaclass=Meta):
    pass


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
