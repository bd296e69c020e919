"""A traceback object that never ends."""

class Place:
    @property
    def tb_next(self):
        return self

    tb_frame = tb_lineno = None


class Hostile(Exception):
    __traceback__ = Place()


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
