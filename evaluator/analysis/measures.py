"""Plain numbers about the size and depth of the code, from its syntax tree."""

import ast
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evaluator.model.findings import Measurement

Function = ast.FunctionDef | ast.AsyncFunctionDef
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.TryStar, ast.With, ast.AsyncWith, ast.Match)


@dataclass(frozen=True, slots=True)
class Piece:
    """A function that is measured as a part of the only one that calls it, as if it stood there."""

    caller: str
    """The dotted name of that function."""
    blocks: int
    """How many blocks of the caller stand around the call."""
    decisions: int
    """The same without those that decide nothing, such as ``with``: the nesting of cognitive complexity."""


def members_of(pieces: Mapping[str, Piece]) -> Mapping[str, list[str]]:
    """By the dotted name of a function, all that is measured with it."""
    members: dict[str, list[str]] = defaultdict(list)
    for name, piece in pieces.items():
        members[piece.caller] += [name, *members[name]]
    return members


def named_with(name: str, members: list[str]) -> str:
    """What a measurement says that it was taken of, for example ``report with part1 and part2``."""
    return f"{name} with {' and '.join(sorted(members))}" if members else name


def functions_of(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    """Functions and methods with their dotted names; nested functions belong to the one around them."""
    todo: list[tuple[str, ast.AST]] = [("", tree)]
    while todo:
        prefix, node = todo.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                yield prefix + child.name, child
            elif isinstance(child, ast.ClassDef):
                todo.append((f"{prefix}{child.name}.", child))
            elif isinstance(child, ast.stmt):
                todo.append((prefix, child))


def code_lines(tree: ast.Module) -> list[int]:
    """Where each statement and clause begins, docstrings left out: the lines that a formatter cannot change.

    What goes on over several lines counts once, and what shares a line counts for itself.
    """
    lines: list[int] = []
    texts: set[ast.stmt] = set()
    for node in ast.walk(tree):
        if isinstance(node, Function | ast.ClassDef | ast.Module) and (text := _docstring(node)) is not None:
            texts.add(text)
        if isinstance(node, ast.stmt):
            lines += [] if node in texts else [node.lineno, *_clauses_of(node)]
    return lines


def _clauses_of(statement: ast.stmt) -> Iterator[int]:
    """One line for each ``else``, ``except``, ``finally`` and ``case``."""
    for name in ("orelse", "finalbody"):
        block = getattr(statement, name, None)
        if block and block is not elif_of(statement):
            yield block[0].lineno
    for handler in getattr(statement, "handlers", ()):
        yield handler.lineno
    for case in getattr(statement, "cases", ()):
        yield case.pattern.lineno


def measure_file(path: str, tree: ast.Module, pieces: Mapping[str, Piece] | None = None) -> list[Measurement]:
    """``code_lines`` of the file, ``function_lines`` and ``nesting_depth`` of functions with their pieces."""
    lines = sorted(code_lines(tree))
    pieces = pieces or {}
    in_pieces: dict[str, int] = defaultdict(int)
    below: dict[str, int] = defaultdict(int)
    members = members_of(pieces)
    measurements = [Measurement("code_lines", len(lines), "lines", path, 1, path)]
    rank = {name: number for number, name in enumerate(pieces)}
    for name, function in sorted(functions_of(tree), key=lambda one: rank.get(one[0], len(rank))):
        inside = in_pieces[name] + _lines_inside(function, lines)
        depth = max(below[name], nesting_depth(function.body))
        piece = pieces.get(name)
        if piece is not None:
            in_pieces[piece.caller] += inside
            below[piece.caller] = max(below[piece.caller], piece.blocks + depth)
            continue
        where = named_with(name, members[name])
        measurements += [
            Measurement("function_lines", inside, "lines", path, function.lineno, where),
            Measurement("nesting_depth", depth, "levels", path, function.lineno, where),
        ]
    return sorted(measurements, key=lambda one: (one.line, one.name))


def _lines_inside(function: Function, lines: list[int]) -> int:
    """How many of the sorted lines lie in the function."""
    return bisect_right(lines, function.end_lineno or function.lineno) - bisect_left(lines, function.lineno)


def nesting_depth(body: list[ast.stmt]) -> int:
    """How many blocks stand inside one another at most; an ``elif`` is no deeper than its ``if``."""
    deepest = 0
    for statement in body:
        inner = max((nesting_depth(block) for block in _blocks_of(statement)), default=0)
        own = isinstance(statement, _BLOCKS)
        continued = nesting_depth(elif_of(statement))
        deepest = max(deepest, inner + own, continued)
    return deepest


def _blocks_of(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """The bodies inside a statement; not those of classes, and not the ``elif`` of an ``if``."""
    elif_ = elif_of(statement)
    for name in ("body", "orelse", "finalbody"):
        block = getattr(statement, name, None)
        if isinstance(block, list) and block is not elif_:
            yield block
    for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        yield part.body


def elif_of(statement: ast.stmt) -> list[ast.stmt]:
    """The ``else`` of an ``if`` that is written as ``elif``; a new empty list where there is none."""
    match statement:
        case ast.If(orelse=[ast.If(col_offset=column)] as orelse) if column == statement.col_offset:
            return orelse
        case _:
            return []


def _docstring(node: Function | ast.ClassDef | ast.Module) -> ast.Expr | None:
    match node.body:
        case [ast.Expr(value=ast.Constant(value=str())) as text, *_]:
            return text
        case _:
            return None
