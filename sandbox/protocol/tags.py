"""One byte for each form that a value can take on the wire, and how runs of like values are packed."""

from enum import IntEnum


class Tag(IntEnum):
    """The first byte of every encoded value."""

    NONE = 0
    FALSE = 1
    TRUE = 2
    INT64 = 3
    BIG_INT = 4
    """Length and two's complement, big-endian: linear to read, unlike decimal text."""
    FLOAT = 5
    COMPLEX = 6
    STR = 7
    """UTF-8 in which lone surrogates are kept (``surrogatepass``)."""
    BYTES = 8
    BYTEARRAY = 9
    LIST = 16
    TUPLE = 17
    SET = 18
    FROZENSET = 19
    DICT = 20
    SEEN = 24
    """The mutable container that came at this place in the order of this value."""
    RECORD = 25
    """A node of a declared shape: its number; what it holds follows after the value that it is part of."""
    LIBRARY = 26
    """A value of the standard library: its number in the table, then its parts as one value."""
    OBJECT = 32
    CALLBACK = 33
    UNSUPPORTED = 34
    ASYNC_CALLBACK = 35
    LENT = 36


class Packing(IntEnum):
    """How the items of a container follow its head."""

    MIXED = 0
    """One encoded value after the other."""
    INT64 = 1
    FLOAT = 2
    STR = 3
    """All lengths, then all characters."""
    ROWS = 4
    """Lists or tuples of which all items make one packed run: kind, packing, all lengths, all items."""
