"""Containers: of n items, rows of fixed fields, tables, and values that stay as they are."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from evaluator.growth.made_inputs.shapes.numbers import Numbers
from evaluator.growth.made_inputs.shapes.shape import Shape, Style

_CONTAINERS: dict[str, Callable[[list[object]], object]] = {
    "list": list,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
}


@dataclass(frozen=True, slots=True)
class Length:
    """How many items there are beside n."""

    plus: int = 0
    divisor: int = 1
    between: tuple[int, int] | None = None
    """A few, whatever n is."""

    def of(self, n: int, draw: Random) -> int:
        """At least one."""
        if self.between is not None:
            return draw.randint(*self.between)
        return max(1, n // self.divisor + self.plus)


@dataclass(frozen=True, slots=True)
class Series:
    """Items of one shape."""

    container: str
    item: Shape
    length: Length = Length()
    is_sorted: bool = False
    item_size: Length | None = None
    """Of what size each item is made; None for n."""

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """The container; a set never holds anything twice."""
        count = self.length.of(n, draw)
        return _CONTAINERS[self.container](self._items(count, n, draw, style))

    def _items(self, count: int, n: int, draw: Random, style: Style) -> list[object]:
        order: Style = "sorted" if self.is_sorted and style == "random" else style
        if style == "alike":
            one = self._item(n, draw)
            if isinstance(one, int | float) and not isinstance(one, bool):
                one = abs(one)  # whoever stops at the first negative number goes on to the end
            return [one, *(deepcopy(one) for _ in range(count - 1))]
        if isinstance(self.item, Numbers):
            is_set = self.container in {"set", "frozenset"}
            return list(self.item.many(count, n, draw, order, may_repeat=False if is_set else None))
        items = [self._item(n, draw) for _ in range(count)]
        return _in_order(items) if order == "sorted" else items

    def _item(self, n: int, draw: Random) -> object:
        return self.item.make(self.item_size.of(n, draw) if self.item_size else n, draw)


@dataclass(frozen=True, slots=True)
class Row:
    """A field for each place; ``is_ordered`` when the numbers never fall from one to the next."""

    container: str
    fields: tuple[Shape, ...]
    is_ordered: bool = False

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """The row; a pair in order spans little, so that rows differ in where they lie."""
        if self.is_ordered:
            start = self.fields[0].make(n, draw)
            ends = [draw.randint(1, 5) for _ in self.fields[1:]]
            values: list[object] = [start, *(start + sum(ends[: at + 1]) for at in range(len(ends)))]  # type: ignore[operator]  # only numbers are ordered
        else:
            values = [field.make(n, draw, style) for field in self.fields]
        return _CONTAINERS[self.container](values)


@dataclass(frozen=True, slots=True)
class Table:
    """n keys, none twice."""

    key: Shape
    value: Shape
    length: Length = Length()

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """The dict; its keys in no order."""
        count = self.length.of(n, draw)
        if isinstance(self.key, Numbers):
            keys: list[object] = list(self.key.many(count, n, draw, style, may_repeat=False))
        else:
            keys = [self.key.make(n, draw) for _ in range(count)]
        return {key: self.value.make(n, draw) for key in keys}


@dataclass(frozen=True, slots=True)
class Held:
    """One of a few values, whatever n is."""

    values: tuple[object, ...]

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """The first; other styles and items of a container draw from all."""
        del n, style
        return deepcopy(draw.choice(self.values))


def _in_order(items: list[Any]) -> list[Any]:
    """Sorted; what does not compare (None among texts) stays where it is."""
    try:
        return sorted(items)
    except TypeError:
        return items


@dataclass(frozen=True, slots=True)
class Sized:
    """A part of a container, of a size of its own; None for n."""

    shape: Shape
    size: Length | None

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """The part."""
        return self.shape.make(self.size.of(n, draw) if self.size else n, draw, style)


@dataclass(frozen=True, slots=True)
class Bytes:
    """n bytes."""

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """Any bytes, or zeros only."""
        return bytes(n) if style == "alike" else draw.randbytes(n)
