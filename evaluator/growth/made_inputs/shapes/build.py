"""From the kind of a value and its examples to the shape that growing values get."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from evaluator.growth.made_inputs.kinds import FLOAT, SERIES, STR, Kind
from evaluator.growth.made_inputs.shapes.graphs import graph_in_table
from evaluator.growth.made_inputs.shapes.numbers import numbers_shape
from evaluator.growth.made_inputs.shapes.rows import fields_shape, rows_shape, word_shape
from evaluator.growth.made_inputs.shapes.series import Bytes, Held, Length, Series, Sized, Table
from evaluator.growth.made_inputs.shapes.shape import Shape
from evaluator.growth.made_inputs.shapes.texts import text_shape

_NUMBERS = frozenset({"int", "float", "any"})


def shape_of(kind: Kind, values: Sequence[Any], name: str) -> Shape:
    """The shape of a parameter; ``values`` are what the examples give for it, perhaps nothing."""
    if kind.name in SERIES:
        return _series(kind, [list(value) for value in values], name)
    if kind.name in _NUMBERS:
        return numbers_shape([values], is_float=kind == FLOAT)
    if kind.name in {"str", "bytes"}:
        return text_shape(values) if kind == STR else Bytes()
    if kind.name == "fixed":
        return fields_shape(kind, values, name)
    if kind.name == "dict":
        return graph_in_table(kind, values, name) or _table(kind, values)
    choices = {"choice": kind.choices, "bool": (False, True)}.get(kind.name, tuple(values))
    return Held(choices or (None,))


def _series(kind: Kind, rows: Sequence[list[Any]], name: str) -> Shape:
    """A container that grows; ``rows`` are examples of the whole."""
    item = kind.parts[0]
    is_sorted = kind.name in {"list", "tuple"} and are_sorted(rows)
    every = [each for row in rows for each in row]
    if item.name in _NUMBERS:
        return Series(kind.name, numbers_shape(rows, is_float=item == FLOAT), is_sorted=is_sorted)
    if item == STR:
        word, size = word_shape(every, name)
        return Series(kind.name, word, is_sorted=is_sorted, item_size=size)
    if item.name in SERIES or item.name == "fixed":
        return rows_shape(kind, rows, name, is_sorted=is_sorted)
    if item.name == "dict":
        # Records with fields of their own names: only their values could change.
        return Series(kind.name, Held(tuple(every)) if every else _table(item, ()))
    return Series(kind.name, shape_of(item, every, name))


def _table(kind: Kind, values: Sequence[dict[Any, Any]]) -> Shape:
    key, content = kind.parts
    keys = [each for value in values for each in value]
    contents = [each for value in values for each in value.values()]
    return Table(_part(key, keys), _part(content, contents))


def _part(kind: Kind, values: Sequence[Any]) -> Shape:
    """A key or value of a table: texts are words, containers are short."""
    if kind.name in {"str", "any"}:
        return Sized(*word_shape([value for value in values if isinstance(value, str)], ""))
    shape = shape_of(kind, values, "")
    return Sized(shape, Length(between=(1, 5))) if kind.name in SERIES or kind.name == "dict" else shape


def are_sorted(rows: Sequence[Sequence[Any]]) -> bool:
    """Whether the examples are in order, and at least one of them is so on purpose.

    ``[1, 2, 3]`` is what people write when the order is of no matter.
    """
    return all(map(in_order, rows)) and any(
        len(row) >= 3 and list(row) != list(range(1, len(row) + 1)) and row[0] != row[-1] for row in rows
    )


def in_order(row: Any) -> bool:
    """Whether no item is below the one before; what cannot be compared is in no order."""
    try:
        items = list(row)
        return not any(one > other for one, other in pairwise(items))
    except TypeError:
        return False
