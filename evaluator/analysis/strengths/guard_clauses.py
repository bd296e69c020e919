"""Guards leave early, so that no branch stands inside another although there are several."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function, nesting_depth
from evaluator.analysis.praise import Code, Praise, statement_count
from evaluator.model.findings import Strength

_ENOUGH_BRANCHES = 3
_WORK_AFTER = 3
"""Statements behind a guard that it keeps from standing in an else."""


def _find(code: Code) -> Iterator[Strength]:
    guards = [(one.path, guard.lineno) for one in code.functions for guard in _guards(one.node)]
    branches = sum(
        isinstance(node, ast.If | ast.For | ast.AsyncFor | ast.While)
        for one in code.functions
        for node in ast.walk(one.node)
    )
    is_nested = any(nesting_depth(one.node.body) > 1 for one in code.functions)
    if not guards or branches < _ENOUGH_BRANCHES or is_nested:
        return
    path, line = guards[0]
    yield Strength(
        "readability",
        f"Guard clauses leave early, so none of the {branches} branches and loops stands inside another and "
        "the main path reads straight down.",
        path,
        line,
    )


def _guards(function: Function) -> Iterator[ast.If]:
    """Early exits before the work begins."""
    for position, statement in enumerate(function.body):
        match statement:
            case ast.If(body=[*_, ast.Return() | ast.Raise()], orelse=[]):
                if statement_count(function.body[position + 1 :]) >= _WORK_AFTER:
                    yield statement
            case ast.Expr(value=ast.Constant()) | ast.Assign() | ast.AnnAssign():
                continue
            case _:
                return


PRAISE = Praise(130, _find)
