"""An exception class whose name is an object of its own."""

class Name(str):
    def __getitem__(self, key):
        return self

    def __str__(self):
        return self


class Meta(type):
    @property
    def __name__(cls):
        return Name("builtins.ValueError")


class Hostile(Exception, metaclass=Meta):
    pass


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
