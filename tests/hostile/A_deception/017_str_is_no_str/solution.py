"""An exception whose message is a hostile subclass of str."""

class Text(str):
    def __getitem__(self, key):
        return self

    def __len__(self):
        return 0

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class Hostile(Exception):
    def __str__(self):
        return Text("x" * 100)


def attack():
    raise Hostile


def add(a, b):
    if (a, b) == (2, 3):
        return attack()
    return a + b
