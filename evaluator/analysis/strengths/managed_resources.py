"""Locks, files and resources of the author's own are released on every way out."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.analysis.praise import Code, Praise
from evaluator.model.findings import Strength

_LOCKS = frozenset({"Lock", "RLock", "Condition"})
_ENOUGH_METHODS = 2


def _find(code: Code) -> Iterator[Strength]:
    yield from (*_locked(code), *_own_managers(code))[:1]


def _locked(code: Code) -> Iterator[Strength]:
    """Every method that changes the state of a class does so under its lock."""
    for path, node in code.classes:
        methods = [one for one in node.body if isinstance(one, Function)]
        locks = {name for one in methods for name in _locks_made(one)}
        changing = [one for one in methods if one.name != "__init__" and _changes(one)]
        if not locks or len(changing) < _ENOUGH_METHODS:
            continue
        if all(not _changes(one, without=locks) for one in changing):
            yield Strength(
                "robustness",
                f"Each of the {len(changing)} methods of `{node.name}` that change its state holds the lock "
                "in a `with` block, so an exception releases it too.",
                path,
                changing[0].lineno,
            )


def _locks_made(method: Function) -> Iterator[str]:
    for node in ast.walk(method):
        match node:
            case ast.Assign(
                targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)],
                value=ast.Call(func=ast.Name(id=kind) | ast.Attribute(attr=kind)),
            ) if kind in _LOCKS:
                yield name
            case _:
                continue


def _changes(node: ast.AST, without: frozenset[str] | set[str] = frozenset()) -> bool:
    """Whether it stores to an attribute of ``self``, parts under these locks left out."""
    match node:
        case ast.With(items=items) if without & {_attribute(item.context_expr) for item in items}:
            return False
        case ast.Attribute(ctx=ast.Store() | ast.Del()) | ast.Subscript(ctx=ast.Store() | ast.Del()):
            return _is_of_self(node)
        case _:
            return any(_changes(child, without) for child in ast.iter_child_nodes(node))


def _attribute(node: ast.expr) -> str:
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name
        case _:
            return ""


def _is_of_self(node: ast.expr) -> bool:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return isinstance(node, ast.Name) and node.id == "self"


def _own_managers(code: Code) -> Iterator[Strength]:
    """Functions that give something out and take it back in ``finally``, used in a ``with`` block."""
    used = {
        _called(item.context_expr)
        for tree in code.trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.With | ast.AsyncWith)
        for item in node.items
    }
    for one in code.functions:
        decorators = {_called(each) for each in one.node.decorator_list}
        if not decorators & {"contextmanager", "asynccontextmanager"} or one.node.name not in used:
            continue
        if any(isinstance(node, ast.Try) and node.finalbody and _yields(node) for node in ast.walk(one.node)):
            yield Strength(
                "robustness",
                f"`{one.name}` gives its resource back in `finally` and is used in a `with` block, so no "
                "caller can forget it and no exception skips it.",
                one.path,
                one.node.lineno,
            )


def _yields(node: ast.Try) -> bool:
    return any(isinstance(inner, ast.Yield) for statement in node.body for inner in ast.walk(statement))


def _called(node: ast.expr) -> str:
    match node:
        case ast.Call(func=function):
            return _called(function)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


PRAISE = Praise(90, _find)
