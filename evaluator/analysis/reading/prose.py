"""Sentences of docstrings and comments, each with its line and the code that it speaks about."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from evaluator.analysis.measures import Function

Scope = ast.Module | ast.ClassDef | Function
_END = re.compile(r"(?<=[.!?])\s+(?=[\"'`(A-Z])")
_NEW_ENTRY = re.compile(r"\s*(?:[-*•]|\d+[.)]|>>>|:\w+|@\w+)\s?")
_MOST_SENTENCES = 1_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the author's, on one line."""

    text: str
    line: int
    find_scope: Callable[[], Scope]
    """Finds the function, class or module whose docstring holds it, or around or below the comment."""


def sentences_of(tree: ast.Module, text: str) -> Iterator[Sentence]:
    """All sentences of a file, docstrings first; a file with more than anybody writes is cut short."""
    count = 0
    scopes = [node for node in ast.walk(tree) if isinstance(node, Scope)]
    for find_scope, first_line, lines in chain(_docstrings(scopes), _comments(tree, scopes, text)):
        for sentence, line in split_sentences(lines, first_line):
            count += 1
            if count > _MOST_SENTENCES:
                return
            yield Sentence(sentence, line, find_scope)


_Block = tuple[Callable[[], Scope], int, list[str]]


def _docstrings(scopes: list[Scope]) -> Iterator[_Block]:
    for scope in scopes:
        match scope.body:
            case [ast.Expr(value=ast.Constant(value=str(text)), lineno=line), *_]:
                yield partial(_same, scope), line, text.split("\n")
            case _:
                pass


def _comments(tree: ast.Module, scopes: list[Scope], text: str) -> Iterator[_Block]:
    """Comments on lines of their own that follow one another are one block."""
    block: list[str] = []
    first = previous = -1
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type != tokenize.COMMENT:
            continue
        row, column = token.start
        alone = not token.line[:column].strip()
        if block and not (alone and row == previous + 1):
            yield partial(_scope_at, tree, scopes, first, previous), first, block
            block = []
        if not block:
            first = row
        block.append(token.string.lstrip("#!: "))
        previous = row if alone else -1
    if block:
        yield partial(_scope_at, tree, scopes, first, max(first, previous)), first, block


def _same(scope: Scope) -> Scope:
    return scope


def _scope_at(tree: ast.Module, scopes: list[Scope], first: int, last: int) -> Scope:
    """What begins right below the comment, else the innermost scope around it."""
    around: Scope = tree
    for scope in scopes:
        if isinstance(scope, ast.Module):
            continue
        begin = min([scope.lineno, *(one.lineno for one in scope.decorator_list)])
        if begin == last + 1:
            return scope
        is_inner = isinstance(around, ast.Module) or begin >= around.lineno
        if begin <= first <= (scope.end_lineno or begin) and is_inner:
            around = scope
    return around


def split_sentences(lines: list[str], first_line: int) -> Iterator[tuple[str, int]]:
    """Each sentence with its line; none goes on over an empty line, or into the next entry of a list."""
    paragraph: list[tuple[str, int]] = []
    for number, line in enumerate([*lines, ""], first_line):
        if paragraph and (not line.strip() or _NEW_ENTRY.match(line)):
            yield from _of_paragraph(paragraph)
            paragraph = []
        if line.strip():
            paragraph.append((" ".join(line.split()), number))


def _of_paragraph(paragraph: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    text = " ".join(line for line, _ in paragraph)
    start = 0
    for end in (*(match.start() for match in _END.finditer(text)), len(text)):
        passed, line = 0, paragraph[0][1]
        for content, number in paragraph:
            if passed > start:
                break
            line = number
            passed += len(content) + 1
        sentence = text[start:end].strip()
        if sentence:
            yield sentence, line
        start = end + 1
