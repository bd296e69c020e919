"""Names and strings of a file's code, without parsing it: a hostile file must not reach a compiler here."""

import io
import re
import tokenize
from collections.abc import Iterator

from evaluator.model.submission import SourceFile

_BEGINNINGS = frozenset({tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.NL, tokenize.COMMENT})
_PREFIX = re.compile(r"^[rbfuRBFU]{0,2}(?=[\"'])")
_PARTS_OF_FORMATTED = "FSTRING_MIDDLE"


def code_names(file: SourceFile) -> Iterator[tuple[int, str]]:
    """Line and text of each name."""
    yield from ((token.start[0], token.string) for token in _tokens(file) if token.type == tokenize.NAME)


def code_strings(file: SourceFile) -> Iterator[tuple[int, str]]:
    """Line and content of each string that is no statement by itself, as a docstring is."""
    before = tokenize.NEWLINE
    for token in _tokens(file):
        is_string = token.type == tokenize.STRING or tokenize.tok_name[token.type] == _PARTS_OF_FORMATTED
        if is_string and before not in _BEGINNINGS:
            yield token.start[0], _PREFIX.sub("", token.string).strip("\"'")
        before = token.type


def _tokens(file: SourceFile) -> Iterator[tokenize.TokenInfo]:
    """As far as the file can be read; the sandbox reports the syntax error."""
    try:
        yield from tokenize.generate_tokens(io.StringIO(file.text).readline)
    except (tokenize.TokenError, SyntaxError, ValueError):
        return
