"""How many symbols each statement and clause holds, without the blocks inside it."""

import ast
from collections.abc import Iterator

from evaluator.analysis.effort.names import burden_of
from evaluator.analysis.effort.symbols import symbols_in

_KEYWORDS: dict[type[ast.AST], float] = {
    **dict.fromkeys((ast.FunctionDef, ast.AsyncFunctionDef), 2.0),
    **dict.fromkeys((ast.For, ast.AsyncFor, ast.While), 1.5),
    **dict.fromkeys(
        (ast.Try, ast.TryStar, ast.Pass, ast.Break, ast.Continue, ast.Assign, ast.AnnAssign), 0.5
    ),
    ast.Expr: 0.0,
}
_NO_SYMBOLS = frozenset({"body", "orelse", "finalbody", "handlers", "cases", "annotation", "returns"})
"""Blocks are read line by line; an annotation is a help and no load."""
_OF_ERROR = 0.5
"""What is raised is read once something went wrong, and saying it well must not cost more than `assert`."""


def symbols_of(statement: ast.stmt) -> float:
    """The symbols that the statement itself holds."""
    held = sum(map(_symbols, _held(statement)))
    return _KEYWORDS.get(type(statement), 1.0) + held * (
        _OF_ERROR if isinstance(statement, ast.Raise) else 1.0
    )


def of_clause(clause: ast.excepthandler | ast.match_case) -> float:
    """The symbols of an `except` or a `case`."""
    named = getattr(clause, "name", None) is not None
    return 1.0 + named + sum(map(_symbols, _held(clause)))


def _held(node: ast.AST) -> Iterator[ast.AST]:
    for name, value in ast.iter_fields(node):
        if name not in _NO_SYMBOLS:
            yield from (
                part for part in (value if isinstance(value, list) else [value]) if isinstance(part, ast.AST)
            )


def _symbols(node: ast.AST) -> float:
    return _of_parameters(node) if isinstance(node, ast.arguments) else symbols_in(node)


def _of_parameters(arguments: ast.arguments) -> float:
    """One for each parameter beside `self`, a half for each default."""
    everyone = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    names = [each.arg for each in everyone if each.arg not in ("self", "cls")]
    defaults = sum(default is not None for default in (*arguments.defaults, *arguments.kw_defaults))
    return sum(1.0 + burden_of(name) for name in names) + 0.5 * defaults
