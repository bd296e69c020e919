"""Which of two forms bounds the other, on every way in which their variables can grow."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from itertools import product

from evaluator.growth.claims.forms.expression import Expression, names_in
from evaluator.growth.claims.forms.growth import growth
from evaluator.growth.claims.forms.series import compare

_SPEEDS = (0.0, 1.0, 2.0)
_MOST_TOGETHER = 4
"""Variables whose every combination of speeds is tried."""


class Order(StrEnum):
    """How the left form stands to the right one."""

    BELOW = "below"
    SAME = "same"
    ABOVE = "above"
    UNORDERED = "unordered"


def order(left: Expression, right: Expression) -> Order:
    """Compare both with one variable growing at a time, and with several growing together."""
    if left == right:
        return Order.SAME
    signs = set()
    for weights in directions({*names_in(left), *names_in(right)}):
        ours, theirs = growth(left, weights), growth(right, weights)
        if ours is None or theirs is None:
            return Order.UNORDERED
        signs.add(compare(ours, theirs))
    signs.discard(0)
    if len(signs) == 2:
        return Order.UNORDERED
    return {(): Order.SAME, (-1,): Order.BELOW, (1,): Order.ABOVE}[tuple(signs)]


def directions(names: Collection[str]) -> Iterator[dict[str, float]]:
    """How fast each variable may grow: alone, together, and one as the square of another."""
    listed = sorted(names)
    if len(listed) <= _MOST_TOGETHER:
        for speeds in product(_SPEEDS, repeat=len(listed)):
            yield dict(zip(listed, speeds, strict=True))
        return
    yield dict.fromkeys(listed, 1.0)
    for name in listed:
        yield {name: 1.0}
        yield dict.fromkeys(listed, 1.0) | {name: 2.0}
