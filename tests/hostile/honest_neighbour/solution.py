"""The sum of two integers."""


def add(a: int, b: int) -> int:
    """Return the sum."""
    return a + b
