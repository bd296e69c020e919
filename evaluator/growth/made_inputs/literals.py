"""Finds values written as Python literals, in code and in running text; nothing is ever executed."""

import ast
import re
import warnings
from collections.abc import Mapping
from typing import Final

_LONGEST = 2_000
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_NUMBER_OR_WORD = re.compile(r"-?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?|(?:True|False|None|true|false|null)\b")
_FOREIGN = {"true": True, "false": False, "null": None}


class _NoValue:
    """Stands for what is no literal: None is one."""


NO_VALUE: Final = _NoValue()


def literal(node: ast.expr, names: Mapping[str, object] | None = None) -> object:
    """The value of an expression, ``NO_VALUE`` if it is no literal; ``names`` are constants of the file."""
    if isinstance(node, ast.Name):
        known = {**_FOREIGN, **(names or {})}
        return known.get(node.id, NO_VALUE)
    if any(isinstance(part, ast.Name) for part in ast.walk(node)):
        node = _WithoutForeign().visit(node)
    try:
        value = ast.literal_eval(node)
        repr(value)  # refuses integers that no text could ever name
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return NO_VALUE
    return value


def parsed(text: str) -> ast.expr | None:
    """The expression that a text is; None if it is none."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # texts of others hold invalid escapes
            return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def literal_at(text: str, start: int) -> object:
    """The value of the literal that begins at a place of a text; ``NO_VALUE`` if none does."""
    end = end_of_value(text, start)
    node = parsed(text[start:end]) if end is not None else None
    return literal(node) if node is not None else NO_VALUE


def end_of_value(text: str, start: int) -> int | None:
    """Where the bracket, string or number that begins at ``start`` is over; None if it never is."""
    first = text[start : start + 1]
    if first in _PAIRS:
        return _end_of_bracket(text, start)
    if first and first in "\"'":
        return _end_of_string(text, start)
    match = _NUMBER_OR_WORD.match(text, start)
    return match.end() if match else None


def _end_of_bracket(text: str, start: int) -> int | None:
    expected: list[str] = []
    place, last = start, min(len(text), start + _LONGEST)
    while place < last:
        letter = text[place]
        if letter in "\"'":
            end = _end_of_string(text, place)
            if end is None:
                return None
            place = end
            continue
        if letter in _PAIRS:
            expected.append(_PAIRS[letter])
        elif letter in ")]}":
            if expected.pop() != letter:
                return None
            if not expected:
                return place + 1
        place += 1
    return None


def _end_of_string(text: str, start: int) -> int | None:
    quote, place, last = text[start], start + 1, min(len(text), start + _LONGEST)
    while place < last:
        if text[place] == "\\":
            place += 1
        elif text[place] == quote:
            return place + 1
        elif text[place] == "\n":
            return None
        place += 1
    return None


class _WithoutForeign(ast.NodeTransformer):
    """``true``, ``false`` and ``null``, as tasks from the web write them."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put the constant in the place of its foreign name."""
        return ast.Constant(_FOREIGN[node.id]) if node.id in _FOREIGN else node
