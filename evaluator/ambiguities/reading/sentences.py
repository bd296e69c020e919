"""All that an author has written in sentences: docstrings, comments, READMEs, and the names of tests."""

import ast
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

from evaluator.analysis.measures import Function
from evaluator.analysis.reading.prose import sentences_of, split_sentences

TEXT_SUFFIXES = (".md", ".rst", ".txt")
_LONGEST_FILE = 200_000
_LONGEST_SENTENCE = 600
_MOST = 1_000
_FENCE = re.compile(r"\s*(?:```|~~~)")
_MARK_UP = re.compile(r"^[\s#>|]+")


@dataclass(frozen=True, slots=True)
class Written:
    """One sentence with its place."""

    path: str
    line: int
    text: str
    is_prose: bool = True
    """Otherwise it is the name of a test."""


def all_sentences(path: str, text: str) -> Iterator[Written]:
    """Those of one file, in their order; a file with more than anybody writes is cut short."""
    text = text[:_LONGEST_FILE]
    if path.endswith(".py"):
        yield from _of_python(path, text)
    else:
        lines = _without_code(text.splitlines())
        for number, (sentence, line) in enumerate(split_sentences(lines, 1)):
            if number < _MOST and len(sentence) <= _LONGEST_SENTENCE:
                yield Written(path, line, sentence)


def _of_python(path: str, text: str) -> Iterator[Written]:
    try:
        tree = ast.parse(text)
        sentences = list(sentences_of(tree, text))
    except (SyntaxError, ValueError, RecursionError, MemoryError, tokenize.TokenError):
        return
    for sentence in sentences:
        if len(sentence.text) <= _LONGEST_SENTENCE:
            yield Written(path, sentence.line, _plain(sentence.text))
    tests = [node for node in ast.walk(tree) if isinstance(node, Function) and node.name.startswith("test")]
    for node in tests[:_MOST]:
        yield Written(path, node.lineno, node.name[:_LONGEST_SENTENCE], is_prose=False)


def _plain(text: str) -> str:
    """The text as it can be sent: a docstring may hold escapes of lone surrogates."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _without_code(lines: list[str]) -> list[str]:
    """Lines of prose; those inside fences, and the marks at the beginning of others, are blanked."""
    prose: list[str] = []
    in_fence = False
    for line in lines:
        if _FENCE.match(line):
            in_fence = not in_fence
            prose.append("")
        else:
            prose.append("" if in_fence else _MARK_UP.sub("", line))
    return prose
