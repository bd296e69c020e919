"""Splits an arithmetic expression into tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*(?:(?P<number>\d+)|(?P<operator>[-+*/()]))")


class UnexpectedCharacter(ValueError):
    """A character begins no token."""


@dataclass(frozen=True)
class Token:
    """A number or an operator, as it was written."""

    kind: str
    text: str


def tokenize(expression: str) -> Iterator[Token]:
    """Yield the tokens from left to right.

    Raises:
        UnexpectedCharacter: something is neither a number nor an operator.
    """
    end = len(expression.rstrip())
    position = 0
    while position < end:
        match = _TOKEN.match(expression, position)
        if match is None or match.lastgroup is None:
            raise UnexpectedCharacter(f"at position {position}: {expression[position]!r}")
        yield Token(match.lastgroup, match[match.lastgroup])
        position = match.end()
