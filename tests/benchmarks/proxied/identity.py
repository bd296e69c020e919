"""The solution of which calls are timed: it does nothing, so what is left is the way there and back."""

SIZE = 1_000_000
BYTES = bytes(SIZE)
NUMBERS = list(range(SIZE // 8))


def same(value: object) -> object:
    """The argument."""
    return value


def take(value: object) -> None:
    """Takes data and gives nothing back."""


def give_bytes() -> bytes:
    """A megabyte."""
    return BYTES


def give_numbers() -> list[int]:
    """As many integers of eight bytes as make a megabyte."""
    return NUMBERS
