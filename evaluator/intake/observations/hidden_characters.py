"""Characters that make a reader see other code than Python runs ("Trojan Source", CVE-2021-42574)."""

import io
import tokenize
import unicodedata
from collections.abc import Iterator

from evaluator.intake.observation import Observation
from evaluator.intake.paths import shown
from evaluator.model.submission import SourceFile, Submission

_BYTE_ORDER_MARK = "\ufeff"
# Joiners make emoji and the letters of many scripts; beside plain ASCII they only hide a difference.
_JOINERS = "\u200c\u200d"
_FORMAT = "Cf"
_NAMED_MAX = 3


def _details(submission: Submission) -> Iterator[str]:
    for file in submission.python_files:
        yield from _invisible(file)
        yield from _lone_returns(file)
        yield from _disguised(file)


def _invisible(file: SourceFile) -> Iterator[str]:
    """Lines with characters that no editor shows: bidirectional controls, zero-width ones and the like."""
    if file.content.isascii():
        return
    for number, line in enumerate(file.text.split("\n"), start=1):
        found = dict.fromkeys(char for at, char in enumerate(line) if _is_hidden(line, at, char))
        if found:
            named = ", ".join(f"U+{ord(char):04X}" for char in list(found)[:_NAMED_MAX])
            yield f"{file.path}:{number} holds characters that are not visible ({named})"


def _lone_returns(file: SourceFile) -> Iterator[str]:
    """Carriage returns that end a line for Python, where most editors go on with the comment before them."""
    lines = file.content.split(b"\n")
    if len(lines) < 3 and not file.content.endswith(b"\n"):
        return  # the line ends of an old system, all alike
    for number, line in enumerate(lines, start=1):
        if b"\r" in line.rstrip(b"\r"):
            yield f"{file.path}:{number} holds a line end that editors do not show (U+000D)"


def _is_hidden(line: str, at: int, char: str) -> bool:
    if unicodedata.category(char) != _FORMAT:
        return False
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    return char not in _JOINERS or not before or not after or before.isascii() or after.isascii()


def _disguised(file: SourceFile) -> Iterator[str]:
    """Names that Python reads as other names (NFKC, PEP 3131)."""
    if file.content.isascii():
        return
    try:
        for token in tokenize.generate_tokens(io.StringIO(file.text).readline):
            normal = unicodedata.normalize("NFKC", token.string)
            if token.type == tokenize.NAME and normal != token.string and normal.isascii():
                row = token.start[0]
                yield f"{file.path}:{row} spells the name `{shown(normal)}` with look-alike characters"
    except (tokenize.TokenError, SyntaxError, ValueError):
        return  # the sandbox reports the syntax error


OBSERVATION = Observation("hidden_characters", _details)
