"""A function refuses bad input with an exception of a telling type, and its docstring says so."""

import ast
import re
from collections.abc import Iterator

from evaluator.analysis.praise import Code, Praise
from evaluator.model.findings import Strength

_TELLS_NOTHING = frozenset({"Exception", "BaseException", "AssertionError", "NotImplementedError"})


def _find(code: Code) -> Iterator[Strength]:
    for one in code.functions:
        if not one.is_public:
            continue
        text = ast.get_docstring(one.node) or ""
        for statement in one.node.body:
            raised = _raised_by_guard(statement)
            if raised and re.search(rf"\b{re.escape(raised)}\b", text):
                yield Strength(
                    "robustness",
                    f"`{one.name}` refuses bad input with `{raised}` and a message, and its docstring says "
                    "so: a caller can rely on it.",
                    one.path,
                    statement.lineno,
                )
                return


def _raised_by_guard(statement: ast.stmt) -> str:
    """The type that a guard raises with a message, if the type tells something."""
    match statement:
        case ast.If(body=[*_, ast.Raise(exc=ast.Call(func=ast.Name(id=name), args=[_, *_]))], orelse=[]):
            return "" if name in _TELLS_NOTHING else name
        case _:
            return ""


PRAISE = Praise(80, _find)
