"""The author's own tests go beyond the happy path: they assert on inputs where code likes to break."""

import ast
from collections.abc import Iterator

from evaluator.analysis.praise import Code, FunctionAt, Praise
from evaluator.model.findings import Strength

_ENOUGH_KINDS = 3
_ORDER = ("empty input", "a single element", "duplicates", "zero or below", "None", "an expected exception")
_RAISES = frozenset({"raises", "assertRaises", "assertRaisesRegex"})


def _find(code: Code) -> Iterator[Strength]:
    defined = {one.node.name for one in code.functions} | {node.name for _, node in code.classes}
    kinds: dict[str, FunctionAt] = {}
    for test in code.tests:
        for kind in _edges(test.node, defined):
            kinds.setdefault(kind, test)
    if len(kinds) < _ENOUGH_KINDS:
        return
    first = min(kinds.values(), key=lambda test: (test.path, test.node.lineno))
    listed = [kind for kind in _ORDER if kind in kinds]
    yield Strength(
        "tests",
        f"The tests go beyond the happy path: they assert on {', '.join(listed[:-1])} and {listed[-1]}, so a "
        "later change cannot break these unnoticed.",
        first.path,
        first.node.lineno,
    )


def _edges(test: ast.AST, defined: set[str]) -> Iterator[str]:
    """What the calls of the solution inside assertions are given; rows of a table count with its test."""
    for node in ast.walk(test):
        if isinstance(node, ast.With) and any(_called(item.context_expr) in _RAISES for item in node.items):
            if any(_called(inner) in defined for body in node.body for inner in ast.walk(body)):
                yield "an expected exception"
        elif _is_assertion(node):
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _called(call) in defined:
                    arguments = [*call.args, *(keyword.value for keyword in call.keywords)]
                    yield from _kinds(arguments)
                    if any(isinstance(argument, ast.Name | ast.Starred) for argument in arguments):
                        yield from _kinds(_table(test))


def _is_assertion(node: ast.AST) -> bool:
    match node:
        case ast.Assert(test=ast.Compare() | ast.UnaryOp() | ast.Call()):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="self"), attr=name)):
            return name.startswith("assert")
        case _:
            return False


def _table(test: ast.AST) -> list[ast.expr]:
    """The first value of each row of ``parametrize``."""
    rows: list[ast.expr] = []
    for decorator in getattr(test, "decorator_list", ()):
        match decorator:
            case ast.Call(
                func=ast.Attribute(attr="parametrize"),
                args=[_, ast.List(elts=values) | ast.Tuple(elts=values), *_],
            ):
                rows += [
                    value.elts[0] if isinstance(value, ast.Tuple) and value.elts else value
                    for value in values
                ]
            case _:
                continue
    return rows


def _kinds(values: list[ast.expr]) -> Iterator[str]:
    for value in values:
        match value:
            case ast.List(elts=[]) | ast.Tuple(elts=[]) | ast.Dict(keys=[]) | ast.Constant(value="" | b""):
                yield "empty input"
            case ast.Call(func=ast.Name(id="set" | "list" | "dict" | "tuple"), args=[], keywords=[]):
                yield "empty input"
            case ast.Constant(value=None):
                yield "None"
            case ast.Constant(value=bool()):
                continue
            case ast.Constant(value=int() | float() as number) if not number:
                yield "zero or below"
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float())):
                yield "zero or below"
            case ast.List(elts=[_]) | ast.Set(elts=[_]) | ast.Dict(keys=[_]):
                yield "a single element"
            case ast.List(elts=elements) if _has_duplicates(elements):
                yield "duplicates"
            case _:
                continue


def _has_duplicates(elements: list[ast.expr]) -> bool:
    written = [ast.dump(element) for element in elements]
    return len(set(written)) < len(written)


def _called(node: ast.AST) -> str:
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name
        case _:
            return ""


PRAISE = Praise(30, _find)
