"""Containers of containers: square matrices, rows of a few fields, rows of any length, graphs."""

from collections.abc import Sequence
from typing import Any

from evaluator.growth.made_inputs.kinds import FLOAT, SERIES, STR, Kind
from evaluator.growth.made_inputs.shapes.graphs import graph_in_list
from evaluator.growth.made_inputs.shapes.numbers import Numbers, numbers_shape
from evaluator.growth.made_inputs.shapes.series import Held, Length, Row, Series
from evaluator.growth.made_inputs.shapes.shape import Shape
from evaluator.growth.made_inputs.shapes.texts import Brackets, Words, text_shape

_EDGES = ("edge", "connection", "prereq", "road", "flight")
_RANGES = ("interval", "meeting", "segment", "range", "booking")
_PAIRS = (*_EDGES, *_RANGES, "pair", "point", "coordinate", "position")
_SQUARES = ("matrix", "mat", "grid", "board", "image", "maze", "cells", "table")
_NUMBERS = frozenset({"int", "float", "any"})
_FEW = Length(between=(1, 5))


def rows_shape(kind: Kind, examples: Sequence[list[Any]], name: str, *, is_sorted: bool) -> Shape:
    """The shape of a container of rows, for each of which ``kind.parts[0]`` says what it holds."""
    inner = kind.parts[0]
    rows = [row for example in examples for row in example]
    if inner.name == "fixed":
        return Series(kind.name, fields_shape(inner, rows, name), is_sorted=is_sorted)
    cell = inner.parts[0]
    if cell.name in _NUMBERS:
        if graph := graph_in_list(kind, examples, name):
            return graph
        if width := _width(examples, name):
            fixed = Kind("fixed", (cell,) * width, inner.name)
            return Series(kind.name, fields_shape(fixed, rows, name), is_sorted=is_sorted)
    square = Series(inner.name, _cell(cell, rows, name))
    if _is_jagged(examples) and not _is_named(name, _SQUARES):
        shortest, longest = min(map(len, rows)), max(map(len, rows))
        return Series(
            kind.name,
            Series(inner.name, square.item, Length(between=(shortest, max(3, longest)))),
            is_sorted=is_sorted,
        )
    return Series(kind.name, square)


def fields_shape(kind: Kind, rows: Sequence[Any], name: str) -> Row:
    """A row with a field for each place, such as an interval or an edge between two of n nodes."""
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(kind.parts)
    are_numbers = all(part.name in _NUMBERS for part in kind.parts)
    fields = [_field(part, column) for part, column in zip(kind.parts, columns, strict=True)]
    if are_numbers and len(fields) > 1 and _is_named(name, _EDGES):
        first = 1 if rows and all(min(row[:2]) > 0 for row in rows) else 0
        nodes = Numbers(low=first, up_to=first - 1, may_repeat=True)
        return Row(kind.container, (nodes, nodes, *fields[2:]))
    is_ordered = are_numbers and len(fields) == 2 and all(row[0] <= row[1] for row in rows)
    return Row(kind.container, tuple(fields), is_ordered and (bool(rows) or _is_named(name, _RANGES)))


def word_shape(words: Sequence[str], name: str) -> tuple[Shape, Length | None]:
    """The shape of a text that is one of many, and its size; None for n, in rows of a board."""
    words = [word for word in words if word]
    if _is_named(name, _SQUARES):
        return text_shape(words), None
    if not words:
        return text_shape(()), Length(between=(3, 8))
    if any(not any(letter.isalnum() for letter in word) for word in words) and not any(
        len(word) > 2 for word in words
    ):
        return Held(tuple(dict.fromkeys(words))), None
    shape = text_shape(words)
    if isinstance(shape, Words):
        return shape, _FEW
    if isinstance(shape, Brackets):
        return shape, Length(between=(2, 8))
    longest = max(map(len, words))
    return shape, Length(between=(min(map(len, words)), longest if longest == 1 else max(6, longest)))


def _field(kind: Kind, column: Sequence[Any]) -> Shape:
    if kind.name in _NUMBERS:
        return numbers_shape([column], is_float=kind == FLOAT)
    if kind == STR:
        return Held(tuple(dict.fromkeys(column)) or ("a", "b", "c"))
    return Held(tuple(column) or (None,))


def _cell(kind: Kind, rows: Sequence[Any], name: str) -> Shape:
    every = [cell for row in rows for cell in row]
    if kind.name in _NUMBERS:
        found = numbers_shape([every], is_float=kind == FLOAT)
        return Numbers(found.is_float, found.low, None, found.choices, may_repeat=True)
    if kind == STR:
        single = all(len(word) == 1 for word in every)
        letters = tuple(sorted(set(every))) if every and single else ("a", "b", "c")
        return Held(letters)
    if kind.name in SERIES and kind.parts[0].name in _NUMBERS:
        return Series(kind.name, _cell(kind.parts[0], every, name), Length(between=(1, 3)))
    return Held(tuple(every) or (None,))


def _width(examples: Sequence[list[Any]], name: str) -> int | None:
    """Of rows that are records; None for a matrix or rows of any length."""
    if _is_named(name, _SQUARES):
        return None
    widths = {len(row) for example in examples for row in example}
    if not widths:
        return 2 if _is_named(name, _PAIRS) else None
    if len(widths) > 1 or not widths <= {2, 3, 4}:
        return None
    width = widths.pop()
    tells = any(len(example) != width for example in examples) or _is_named(name, _PAIRS)
    return width if tells else None


def _is_jagged(examples: Sequence[list[Any]]) -> bool:
    return any(len(set(map(len, example))) > 1 for example in examples)


def _is_named(name: str, parts: tuple[str, ...]) -> bool:
    return any(part in name.lower() for part in parts)
