"""Several functions that take all from their parameters and hand all back, with the printing outside."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.analysis.praise import Code, FunctionAt, Praise
from evaluator.model.findings import Strength

_ENOUGH_FUNCTIONS = 3
_ENOUGH_STATEMENTS = 12
_EDGE_NAMES = frozenset({"main", "run", "cli"})
"""Where input and output belong."""
_IMPURE_CALLS = frozenset({"print", "input", "open", "exec", "eval", "setattr", "delattr", "breakpoint"})
_PURE_MODULES = frozenset(
    (
        "__future__",
        "bisect",
        "collections",
        "copy",
        "dataclasses",
        "decimal",
        "enum",
        "fractions",
        "functools",
    )
) | frozenset(("heapq", "itertools", "math", "operator", "re", "statistics", "string", "typing"))
"""Nothing that comes from another module is taken for pure."""
_CHANGING_METHODS = frozenset(
    ("add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popitem", "popleft")
) | frozenset(("remove", "reverse", "rotate", "setdefault", "sort", "update", "write", "writelines"))


def _find(code: Code) -> Iterator[Strength]:
    core = [one for one in code.functions if one.name not in _EDGE_NAMES]
    shared = {name for tree in code.own.values() for name in (*_shared_names(tree), *_imported(tree))}
    if (
        code.classes
        or len(core) < _ENOUGH_FUNCTIONS
        or sum(one.statements for one in core) < _ENOUGH_STATEMENTS
        or not _calls_within(core)
        or not all(_returns(one.node) and _is_pure(one.node, shared) for one in core)
    ):
        return
    yield Strength(
        "structure",
        f"All {len(core)} functions take what they need as parameters and return the result: no input or "
        "output, no shared state, no argument changed, so each can be read and tested alone.",
        core[0].path,
        core[0].node.lineno,
    )


def _shared_names(tree: ast.Module) -> Iterator[str]:
    """Names of the file that hold something changeable."""
    for statement in tree.body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ) if isinstance(value, ast.List | ast.Dict | ast.Set | ast.Call) and not name.isupper():
                yield name
            case _:
                continue


def _imported(tree: ast.Module) -> Iterator[str]:
    """Names that come from modules which may reach outside the program, or keep something."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=module, names=names) if (module or "").split(".")[
                0
            ] not in _PURE_MODULES:
                yield from (each.asname or each.name for each in names)
            case ast.Import(names=names):
                bound = ((each.asname or each.name).split(".")[0] for each in names)
                modules = (each.name.split(".")[0] for each in names)
                yield from (
                    name for name, module in zip(bound, modules, strict=True) if module not in _PURE_MODULES
                )
            case _:
                continue


def _calls_within(core: list[FunctionAt]) -> bool:
    """Whether the functions are parts of one whole: at least one is built on another."""
    names = {one.node.name for one in core}
    return any(
        isinstance(node, ast.Name) and node.id in names - {one.node.name}
        for one in core
        for node in ast.walk(one.node)
    )


def _returns(function: Function) -> bool:
    return any(
        isinstance(node, ast.Yield | ast.YieldFrom)
        or (isinstance(node, ast.Return) and node.value is not None)
        for node in ast.walk(function)
    )


def _is_pure(function: Function, shared: set[str]) -> bool:
    arguments = function.args
    given = {each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    own_since = _rebound(function)
    return not any(
        _is_impure(node, {name for name in given if line < own_since.get(name, line + 1)}, shared)
        for node in ast.walk(function)
        for line in (getattr(node, "lineno", 0),)
    )


def _rebound(function: Function) -> dict[str, int]:
    """Names that are given another value, such as a copy of their own, with the lines where that is done."""
    return {
        target.id: statement.lineno
        for statement in reversed(function.body)
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }


def _is_impure(node: ast.AST, given: set[str], shared: set[str]) -> bool:
    match node:
        case ast.Global() | ast.Nonlocal():
            return True
        case ast.Call(func=ast.Name(id=name)):
            return name in _IMPURE_CALLS
        case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in _CHANGING_METHODS:
            return _root(owner) in given | shared
        case ast.Attribute(ctx=ast.Store() | ast.Del()) | ast.Subscript(ctx=ast.Store() | ast.Del()):
            return _root(node) in given | shared
        case ast.Name(id=name, ctx=ast.Load()):
            return name in shared and name not in given
        case _:
            return False


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


PRAISE = Praise(60, _find)
