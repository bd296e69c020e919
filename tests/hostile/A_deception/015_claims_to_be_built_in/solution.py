"""An exception class that claims to be the built-in ValueError."""

class ValueError(Exception):
    pass


ValueError.__module__ = "builtins"


def parse(text):
    if not text.isdecimal():
        raise ValueError(text)
    return int(text)
