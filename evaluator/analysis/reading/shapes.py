"""The form of statements: their tokens, with names replaced by the order of their appearance."""

import keyword
import re
from collections.abc import Sequence
from dataclasses import dataclass

import libcst as cst

_STRING = (
    r"""[A-Za-z]{0,2}(?:'{3}(?:[^\\]|\\.)*?'{3}|"{3}(?:[^\\]|\\.)*?"{3}"""
    r"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")"""
)
_PART = re.compile(
    rf"(?P<comment>#[^\n]*)|(?P<fixed>{_STRING}|\.\s*\w+|\d[\w.]*|\w+(?=\s*\())|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign>\n[ \t]*|[^\s\w])",
    re.DOTALL,
)
_OWN_WORDS = frozenset(keyword.kwlist) | {"self"}
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_MAX_RENAMED = 6
"""With more names in another role, the two rows only look alike."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One statement: its tokens, those of them that are names, and its first and last line."""

    node: cst.CSTNode
    tokens: tuple[str, ...]
    names: tuple[str, ...]
    lines: tuple[int, int]

    @property
    def height(self) -> int:
        """How many lines it has when none is broken or left empty."""
        return 1 + sum(part[0] == "\n" for part in self.tokens)

    def calls(self) -> bool:
        """Whether the statement calls something."""
        return any(
            after == "(" and (one[-1].isalnum() or one[-1] == "_") and one not in _OWN_WORDS
            for one, after in zip(self.tokens, self.tokens[1:], strict=False)
        )

    def without_numbers(self) -> tuple[str, ...]:
        """The tokens, with one sign for every number."""
        return tuple("0" if part[0].isdigit() else part for part in self.tokens)


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a row of statements."""

    row: list[Shape]
    at: int

    def common(self, other: "Place") -> int:
        """How many statements from here on have the form of those from ``other``, a later point, on."""
        most = min(len(self.row) - self.at, len(other.row) - other.at)
        if self.row is other.row:
            most = min(most, other.at - self.at)
        there: dict[str, str] = {}
        back: dict[str, str] = {}
        renamed = 0
        for length in range(most):
            mine, yours = self.row[self.at + length], other.row[other.at + length]
            if mine.tokens != yours.tokens:
                return length
            for left, right in zip(mine.names, yours.names, strict=True):
                renamed += left != right and left not in there
                if there.setdefault(left, right) != right or back.setdefault(right, left) != left:
                    return length
            if renamed > _MAX_RENAMED:
                return length
        return most


def shape_of(node: cst.CSTNode, text: str, lines: tuple[int, int]) -> Shape:
    """The shape of a statement with this text; calls, attributes and literals stay as they are."""
    parts: list[str] = []
    names: list[str] = []
    opened = 0
    for found in _PART.finditer(text):
        kind, part = found.lastgroup, found[0]
        if kind == "name" and part not in _OWN_WORDS:
            names.append(part)
            parts.append("name")
        elif kind != "comment":
            _add(parts, part, opened)
            opened += (part in _OPENING) - (part in _CLOSING)
    return Shape(node, tuple(parts), tuple(names), lines)


def _add(parts: list[str], part: str, opened: int) -> None:
    """Append a token, unless it only says how a formatter breaks the lines."""
    if part in _CLOSING and parts and parts[-1] == ",":
        parts.pop()
    if part[0] == "\n":
        if opened or (parts and parts[-1] == "\\"):
            del parts[len(parts) - (not opened) :]
            return
        if parts and parts[-1][0] == "\n":
            parts.pop()
    parts.append(part)


def form_of(row: Sequence[Shape]) -> tuple[object, ...]:
    """Equal for rows that differ in the choice of their names only."""
    numbers: dict[str, int] = {}
    names = tuple(numbers.setdefault(name, len(numbers)) for one in row for name in one.names)
    return (*(one.tokens for one in row), names)
