"""An exception class of its own named ValueError."""

BuiltIn = ValueError


class ValueError(Exception):
    pass


def parse(text):
    try:
        if not text.isdecimal():
            raise BuiltIn
        return int(text)
    except BuiltIn:
        raise ValueError(text) from None
