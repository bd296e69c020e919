"""Counts, for each container that an object keeps and adds to, the places that take something out again."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.model.findings import Measurement

_CONTAINERS = frozenset({"dict", "list", "set", "defaultdict", "deque", "Counter", "OrderedDict"})
_ADDING = frozenset(("add", "append", "appendleft", "extend", "insert", "setdefault", "update"))
_REMOVING = frozenset(("clear", "discard", "pop", "popitem", "popleft", "remove", "subtract"))
_FIRST_CALL = "__init__"


def measure_kept_state(path: str, tree: ast.Module) -> list[Measurement]:
    """``removal_places`` for each attribute that starts as an empty container and that methods add to."""
    found = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        methods = [one for one in node.body if isinstance(one, Function)]
        later = [one for one in methods if one.name != _FIRST_CALL]
        for name, line in _containers(methods):
            if any(_adds(inner, name) for one in later for inner in ast.walk(one)):
                places = sum(_removes(inner, name) for one in later for inner in ast.walk(one))
                places += _removals_by_alias(later, name)
                found.append(
                    Measurement("removal_places", places, "places", path, line, f"{node.name}.{name}")
                )
    return found


def _containers(methods: list[Function]) -> Iterator[tuple[str, int]]:
    """Attributes that ``__init__`` makes empty and unbounded, with their lines."""
    for statement in (inner for one in methods if one.name == _FIRST_CALL for inner in ast.walk(one)):
        match statement:
            case (
                ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)], value=value)
                | ast.AnnAssign(
                    target=ast.Attribute(value=ast.Name(id="self"), attr=name), value=ast.expr() as value
                )
            ) if _is_empty_container(value):
                yield name, statement.lineno
            case _:
                continue


def _is_empty_container(value: ast.expr) -> bool:
    match value:
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return True
        case ast.Call(func=ast.Name(id=kind) | ast.Attribute(attr=kind), keywords=[]):
            return kind in _CONTAINERS and all(isinstance(one, ast.Name) for one in value.args)
        case _:
            return False


def _adds(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Subscript(value=owner, ctx=ast.Store()):
            return _is_it(owner, name)
        case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in _ADDING:
            return _is_it(owner, name)
        case _:
            return False


def _removes(node: ast.AST, name: str) -> bool:
    """A removal, or a new value in place of the whole."""
    match node:
        case ast.Subscript(value=owner, ctx=ast.Del()):
            return _is_it(owner, name)
        case ast.Attribute(ctx=ast.Store() | ast.Del()):
            return _is_it(node, name)
        case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in _REMOVING:
            return _is_it(owner, name)
        case _:
            return False


def _removals_by_alias(methods: list[Function], name: str) -> int:
    """Removals through another name, and calls that are handed the container and may remove."""
    count = 0
    for method in methods:
        nodes = list(ast.walk(method))
        count += sum(
            isinstance(node, ast.Call)
            and any(_is_it(one, name) for one in node.args)
            and not _only_reads(node)
            for node in nodes
        )
        if any(isinstance(node, ast.Assign) and _is_it(node.value, name) for node in nodes):
            count += sum(isinstance(node, ast.Delete) or _is_removing_call(node) for node in nodes)
    return count


def _is_removing_call(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr=method)):
            return method in _REMOVING
        case _:
            return False


def _only_reads(call: ast.Call) -> bool:
    match call.func:
        case ast.Name(id=name):
            return name in {
                "len",
                "sorted",
                "list",
                "set",
                "dict",
                "sum",
                "min",
                "max",
                "iter",
                "enumerate",
                "any",
            }
        case _:
            return False


def _is_it(node: ast.expr, name: str) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr=attribute):
            return attribute == name
        case _:
            return False
