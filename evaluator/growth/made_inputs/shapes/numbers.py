"""Numbers inside a container of n items: their sign, their range beside n, and whether they repeat."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from evaluator.growth.made_inputs.shapes.shape import Style

_ENOUGH_FOR_FEW = 6
_FEW = 3


@dataclass(frozen=True, slots=True)
class Numbers:
    """Without examples positive integers, none twice, up to four times n."""

    is_float: bool = False
    low: int = 1
    """The least number: 0, 1, or -1 for any."""
    up_to: int | None = None
    """None for four times n, else how much is to be added to n."""
    choices: tuple[float, ...] = ()
    may_repeat: bool = False
    is_permutation: bool = False
    step: int = 1

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """One number."""
        return self.many(1, n, draw, style, may_repeat=True)[0]

    def many(
        self, count: int, n: int, draw: Random, style: Style, *, may_repeat: bool | None = None
    ) -> list[float]:
        """``count`` numbers of the range that belongs to n."""
        if self.choices:
            drawn: list[float] = [draw.choice(self.choices) for _ in range(count)]
            return sorted(drawn) if style == "sorted" else drawn
        if style == "sorted" and self.up_to is None:
            start = -(3 * count) // 2 if self.low < 0 else self.low
            least = 0 if self.may_repeat else 1
            numbers = [start, *(draw.randint(least, 3) for _ in range(count - 1))]
            return [self._scaled(each) for each in accumulate(numbers)][:count]
        low, high = self._range(n)
        if self.is_permutation:
            whole = list(range(low, low + count))
            if style != "sorted":
                draw.shuffle(whole)
        elif (self.may_repeat if may_repeat is None else may_repeat) or high - low + 1 < count:
            whole = [draw.randint(low, high) for _ in range(count)]
        else:
            whole = draw.sample(range(low, high + 1), count)
        return [self._scaled(each) for each in (sorted(whole) if style == "sorted" else whole)]

    def _range(self, n: int) -> tuple[int, int]:
        if self.up_to is not None:
            return max(0, self.low), max(self.low, n + self.up_to)
        return (-2 * n, 2 * n) if self.low < 0 else (self.low, 4 * n + self.low)

    def _scaled(self, number: int) -> float:
        return number * self.step / 4 if self.is_float else number * self.step


def numbers_shape(rows: Sequence[Sequence[float]], *, is_float: bool) -> Numbers:
    """The shape of numbers that stand in rows; no rows give the shape for any."""
    rows = [row for row in rows if row]
    every = [number for row in rows for number in row]
    if not every:
        return Numbers(is_float=is_float)
    low = -1 if min(every) < 0 else 0 if min(every) < 1 else 1
    may_repeat = any(len(set(row)) < len(row) for row in rows)
    few = sorted(set(every))
    if len(few) <= _FEW and may_repeat and max(map(len, rows)) >= _ENOUGH_FOR_FEW:
        return Numbers(is_float=is_float, choices=tuple(few), may_repeat=True)
    if is_float or low < 0:
        return Numbers(is_float=is_float, low=low, may_repeat=may_repeat)
    return Numbers(
        low=low,
        up_to=_beside_length(rows),
        may_repeat=may_repeat,
        is_permutation=_is_permutation(rows),
    )


def _beside_length(rows: Sequence[Sequence[float]]) -> int | None:
    """Whether all numbers could be positions in their row, or ranks."""
    if max(map(len, rows)) < 4:
        return None
    above = max(max(row) - len(row) for row in rows)
    return int(above) if above in {-1, 0} else None


def _is_permutation(rows: Sequence[Sequence[float]]) -> bool:
    long = [row for row in rows if len(row) >= 4]
    return (
        bool(long)
        and all(
            sorted(row) == list(range(int(min(row)), int(min(row)) + len(row))) and min(row) in {0, 1}
            for row in rows
        )
        and any(list(row) != sorted(row) for row in long)
    )
