"""Tests over many made-up inputs: a property, or a slower solution that must agree."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.analysis.praise import Code, FunctionAt, Praise
from evaluator.model.findings import Strength


def _find(code: Code) -> Iterator[Strength]:
    defined = {one.node.name for one in code.functions} | {node.name for _, node in code.classes}
    for test in code.tests:
        called = {name for name in _called_names(test.node) if name in defined}
        if not called or not any(_says_something(node) for node in ast.walk(test.node)):
            continue
        what = _kind(test, called)
        if what:
            yield Strength(
                "tests",
                f"`{test.name}` {what}, which reaches inputs that nobody thinks of.",
                test.path,
                test.node.lineno,
            )
            return


def _kind(test: FunctionAt, called: set[str]) -> str:
    decorators = {
        _name(each.func if isinstance(each, ast.Call) else each)
        for each in test.node.decorator_list
        if not (isinstance(each, ast.Call) and not (each.args or each.keywords))
    }
    if "given" in decorators:
        return "holds for every input that the generator can make"
    loops = [node for node in ast.walk(test.node) if isinstance(node, ast.For)]
    for loop in loops:
        draws = any(
            isinstance(node, ast.Attribute)
            and node.attr in {"randint", "random", "choices", "choice", "sample"}
            for node in ast.walk(loop)
        )
        if draws and any(_compares_two_calls(node, called) for node in ast.walk(test.node)):
            return "holds the result against a second way to compute it, on many drawn inputs"
    return ""


def _compares_two_calls(node: ast.AST, called: set[str]) -> bool:
    """``assert fast(x) == slow(x)``; names on either side may stand for a call above."""
    match node:
        case ast.Assert(test=ast.Compare(left=left, ops=[ast.Eq()], comparators=[right])):
            sides = [
                {_name(one.func) for one in ast.walk(side) if isinstance(one, ast.Call)}
                for side in (left, right)
            ]
            return bool(sides[0] & called or sides[1] & called) and all(sides) and sides[0] != sides[1]
        case _:
            return False


def _says_something(node: ast.AST) -> bool:
    """An assertion that compares, or that calls a function for its truth."""
    return isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant)


def _called_names(function: Function) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            yield _name(node.func)


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


PRAISE = Praise(20, _find)
