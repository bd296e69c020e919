"""Inputs of size n: each family is a function from n to the arguments of one call."""

import random


def scattered(n):
    """Short intervals in no order, about half of which overlap."""
    draw = random.Random(n)
    starts = [draw.randrange(4 * n + 4) for _ in range(n)]
    return ([[start, start + draw.randrange(1, 5)] for start in starts],)


def apart(n):
    """Nothing merges: the output is as long as the input."""
    return ([[3 * number, 3 * number + 1] for number in range(n, 0, -1)],)


def nested(n):
    """Everything merges into the first one."""
    return ([[number, 3 * n - number] for number in range(n)],)


FAMILIES = {"merge_intervals": {"scattered": scattered, "apart": apart, "nested": nested}}
LARGEST = 1 << 16
