"""Module values that fight back when they are looked at."""

class Meta(type):
    def __instancecheck__(cls, value):
        raise SystemExit(0)

    def __getattribute__(cls, name):
        raise KeyboardInterrupt(name)


class Hostile(metaclass=Meta):
    @property
    def __class__(self):
        raise SystemExit(0)

    def __call__(self):
        pass

    def __getattribute__(self, name):
        raise KeyboardInterrupt(name)


hostile = Hostile()


def add(a, b):
    return a + b + 1
