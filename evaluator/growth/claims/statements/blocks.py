"""Docstrings and comments of a Python file as blocks of numbered lines, each with what it stands at."""

import ast
import io
import tokenize
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluator.analysis.measures import Function

Owner = ast.Module | ast.ClassDef | Function
_BLANKS = 2
"""Lines that may lie between a comment and the definition that it introduces."""
_MOST_COMMENTS = 5_000


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of prose that belong together."""

    owner: Owner
    first_line: int
    lines: tuple[str, ...]
    is_inside: bool = False
    """Whether it is a comment among the statements of a function: then it may speak of those only."""


@dataclass(slots=True)
class _Comment:
    first: int
    last: int
    column: int
    lines: list[str]
    is_alone: bool


def blocks_of(tree: ast.Module, text: str) -> Iterator[Block]:
    """All blocks, docstrings first."""
    owners = [node for node in ast.walk(tree) if isinstance(node, Owner)]
    for owner in owners:
        match owner.body:
            case [ast.Expr(value=ast.Constant(value=str(said), lineno=line)), *_]:
                yield Block(owner, line, tuple(said.split("\n")))
            case _:
                pass
    begins = {_begin(one): one for one in owners if not isinstance(one, ast.Module)}
    for comment in _comments(text):
        block = _placed(comment, tree, owners, begins)
        if block is not None:
            yield block


def _begin(owner: ast.ClassDef | Function) -> int:
    return min([owner.lineno, *(one.lineno for one in owner.decorator_list)])


def _comments(text: str) -> list[_Comment]:
    found: list[_Comment] = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type != tokenize.COMMENT:
                continue
            row, column = token.start
            is_alone = not token.line[:column].strip()
            said = token.string.lstrip("#!").removeprefix(" ")
            last = found[-1] if found else None
            if last and is_alone and last.is_alone and row == last.last + 1 and column == last.column:
                last.lines.append(said)
                last.last = row
            elif len(found) < _MOST_COMMENTS:
                found.append(_Comment(row, row, column, [said], is_alone))
    except (SyntaxError, tokenize.TokenError, RecursionError, ValueError):
        pass  # what was read up to there is good
    return found


def _placed(
    comment: _Comment, tree: ast.Module, owners: Sequence[Owner], begins: dict[int, ast.ClassDef | Function]
) -> Block | None:
    lines = tuple(comment.lines)
    if comment.is_alone:
        for below in range(comment.last + 1, comment.last + 2 + _BLANKS):
            owner = begins.get(below)
            if owner is not None and owner.col_offset == comment.column:
                return Block(owner, comment.first, lines)
    around = _around(comment.first, owners, tree)
    if isinstance(around, ast.Module):
        first = min(begins, default=comment.first + 1)
        return Block(tree, comment.first, lines) if comment.is_alone and comment.first < first else None
    code = [one for one in around.body if not _is_text(one)]
    before_code = not code or comment.first < code[0].lineno
    return (
        Block(around, comment.first, lines, is_inside=not before_code)
        if _is_own(comment, before_code)
        else None
    )


def _is_own(comment: _Comment, before_code: bool) -> bool:
    """A comment behind a statement speaks of that statement."""
    return before_code or comment.is_alone


def _around(line: int, owners: Sequence[Owner], tree: ast.Module) -> Owner:
    """The innermost definition whose header or body holds the line."""
    best: Owner = tree
    for owner in owners:
        if isinstance(owner, ast.Module):
            continue
        inner = isinstance(best, ast.Module) or owner.lineno >= best.lineno
        if inner and owner.lineno <= line <= (owner.end_lineno or owner.lineno):
            best = owner
    return best


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
