"""What the code does well, named only where it took an effort: never on empty or trivial code."""

import ast
import re
from collections.abc import Mapping

from evaluator.analysis.measures import functions_of, nesting_depth
from evaluator.model.findings import Measurement, Strength

_ENOUGH_SLOTS = 5
_ENOUGH_BRANCHES = 3
_Trees = Mapping[str, ast.Module]


def strengths_of(trees: _Trees, measurements: list[Measurement]) -> tuple[Strength, ...]:
    """All strengths of a submission, by criterion."""
    found = (_typed(trees, measurements), _flat(trees), _errors(trees))
    return tuple(strength for strength in found if strength is not None)


def _typed(trees: _Trees, measurements: list[Measurement]) -> Strength | None:
    """Every public slot has a precise type, and there are enough of them to mean something."""
    values = {(one.name, one.where): one.value for one in measurements}
    slots = values.get(("type_slots", "public API"), 0.0)
    if slots < _ENOUGH_SLOTS or values.get(("type_completeness", "public API")) != 1.0:
        return None
    path, line = _first_function(trees)
    message = f"Every public parameter, result and attribute has a precise type ({slots:g} of them)."
    return Strength("typing", message, path, line)


def _flat(trees: _Trees) -> Strength | None:
    """Guards leave early, so that no branch stands inside another although there are several."""
    guards = [
        (path, statement.lineno)
        for path, tree in trees.items()
        for _, function in functions_of(tree)
        for statement in function.body
        if _is_guard(statement)
    ]
    functions = [function for tree in trees.values() for _, function in functions_of(tree)]
    branches = sum(
        isinstance(node, ast.If | ast.For | ast.While) for one in functions for node in ast.walk(one)
    )
    if not guards or branches < _ENOUGH_BRANCHES or any(nesting_depth(one.body) > 1 for one in functions):
        return None
    path, line = guards[0]
    return Strength(
        "readability", "Guard clauses leave early, so no branch stands inside another.", path, line
    )


def _errors(trees: _Trees) -> Strength | None:
    """A function refuses bad input with an exception of a telling type, and its docstring says so."""
    for path, tree in trees.items():
        for name, function in functions_of(tree):
            text = ast.get_docstring(function) or ""
            for statement in function.body:
                raised = _raised_by_guard(statement)
                if raised and re.search(rf"\b{re.escape(raised)}\b", text):
                    message = f"`{name}` refuses bad input with {raised}, and its docstring says so."
                    return Strength("robustness", message, path, statement.lineno)
    return None


def _first_function(trees: _Trees) -> tuple[str, int]:
    """Where the first public function stands, or the first file begins."""
    found = [
        (name.startswith("_"), path, function.lineno)
        for path, tree in trees.items()
        for name, function in functions_of(tree)
    ]
    _, path, line = min(found, default=(False, min(trees), 1))
    return path, line


def _is_guard(statement: ast.stmt) -> bool:
    match statement:
        case ast.If(body=[*_, ast.Return() | ast.Raise()], orelse=[]):
            return True
        case _:
            return False


def _raised_by_guard(statement: ast.stmt) -> str:
    """The type that a guard raises with a message, if it is more telling than Exception."""
    match statement:
        case ast.If(body=[*_, ast.Raise(exc=ast.Call(func=ast.Name(id=name), args=[_, *_]))], orelse=[]):
            return "" if name in {"Exception", "BaseException"} else name
        case _:
            return ""
