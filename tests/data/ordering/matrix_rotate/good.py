"""Turns a matrix by a quarter."""


def rotated(matrix: list[list[int]]) -> list[list[int]]:
    """Return the matrix turned clockwise; the argument is not modified.

    Raises:
        ValueError: the rows differ in length.
    """
    if len({len(row) for row in matrix}) > 1:
        raise ValueError("all rows must have the same length")
    return [list(column) for column in zip(*reversed(matrix), strict=True)]
