"""One and the same NaN many times."""

nan = float("nan")


def evens(n):
    return [nan] * len(range(0, n, 2))
