"""Looks at a file before anything parses it: what is too big or too deep to analyse is not handed on."""

import io
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

_WORDS = frozenset({"not", "lambda", "if", "else", "and", "or", "await", "yield"})


@dataclass(frozen=True, slots=True)
class ScanLimits:
    """Far above what a person writes, below what makes parsers slow or exhausts their stacks."""

    characters: int = 200_000
    line_length: int = 5_000
    """Characters."""
    tokens: int = 60_000
    depth: int = 60
    """Brackets that are open at once."""
    chain: int = 400
    """Operators between two commas or ends of a statement: chains nest as deep as brackets do."""


@dataclass(frozen=True, slots=True)
class Scan:
    """The tokens of a file, or why it must not be analysed."""

    tokens: tuple[tokenize.TokenInfo, ...] = ()
    """Empty too when the text cannot be split into tokens; the parser will say why."""
    refusal: str = ""


class _TooMuch(Exception):
    """A limit is passed; the text says which."""


def scan(text: str, limits: ScanLimits | None = None) -> Scan:
    """Split ``text`` into tokens, stopping at the first limit that it passes."""
    limits = limits or ScanLimits()
    if len(text) > limits.characters:
        return Scan(refusal=f"it has {len(text)} characters, the limit is {limits.characters}")
    longest = max(map(len, text.splitlines()), default=0)
    if longest > limits.line_length:
        return Scan(refusal=f"it has a line of {longest} characters, the limit is {limits.line_length}")
    try:
        return Scan(tuple(_bounded(tokenize.generate_tokens(io.StringIO(text).readline), limits)))
    except _TooMuch as limit:
        return Scan(refusal=str(limit))
    except (tokenize.TokenError, SyntaxError, ValueError):
        return Scan()


def _bounded(tokens: Iterator[tokenize.TokenInfo], limits: ScanLimits) -> Iterator[tokenize.TokenInfo]:
    """The same tokens, counted on the way.

    Raises:
        _TooMuch: a limit is passed.
    """
    depth = chain = 0
    for count, token in enumerate(tokens):
        if count >= limits.tokens:
            raise _TooMuch(f"it has more than {limits.tokens} tokens")
        if token.type == tokenize.NEWLINE or token.string in {",", ";"}:
            chain = 0
        elif token.string in {"(", "[", "{"}:
            depth += 1
        elif token.string in {")", "]", "}"}:
            depth = max(0, depth - 1)
        if token.type == tokenize.OP or token.string in _WORDS:
            chain += 1
        if depth > limits.depth:
            raise _TooMuch(f"line {token.start[0]} nests more than {limits.depth} brackets")
        if chain > limits.chain:
            raise _TooMuch(f"line {token.start[0]} chains more than {limits.chain} operators")
        yield token
