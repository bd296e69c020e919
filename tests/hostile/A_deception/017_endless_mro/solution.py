"""An exception class with bases without end."""

class Meta(type):
    @property
    def __mro__(cls):
        while True:
            yield ValueError


class Hostile(Exception, metaclass=Meta):
    pass


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
