"""Values as short text, whatever they hold: a message may be shown, never be a weapon."""

from reprlib import Repr

MAX_TEXT = 160
MAX_MESSAGE = 500
_WIDE_INT_BITS = 512


class _ShortRepr(Repr):
    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 4
        self.maxlist = self.maxtuple = self.maxset = 8
        self.maxstring = 60
        self.maxother = 80

    def repr_int(self, x: int, level: int) -> str:
        """Decimal text of a huge integer costs quadratic time and may be refused by the interpreter."""
        if x.bit_length() > _WIDE_INT_BITS:
            return f"<integer of {x.bit_length()} bits>"
        return super().repr_int(x, level)


_SHORT = _ShortRepr()


def shorten(value: object) -> str:
    """A bounded ``repr`` of ``value``."""
    text = _SHORT.repr(value)
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 3] + "..."


def sendable(message: str) -> str:
    """The start of ``message``, lone surrogates escaped: no report could write them as UTF-8."""
    return message[:MAX_MESSAGE].encode("utf-8", "backslashreplace").decode("utf-8")
