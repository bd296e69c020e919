"""Whether the rows of a parameter are records of a fixed size, as intervals are, by what the body does."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function

_PASSED_ON = frozenset({"sorted", "reversed", "list", "tuple", "iter"})


def are_records(function: Function, name: str) -> bool:
    """Whether each row is unpacked, or taken apart by constant places, and none is walked over."""
    targets = list(_targets(function, name))
    rows = {one.id for one in targets if isinstance(one, ast.Name)}
    unpacked = any(isinstance(one, ast.Tuple | ast.List) for one in targets)
    return (
        bool(targets) and (unpacked or _are_indexed(function, rows)) and not _are_used_whole(function, rows)
    )


def _targets(function: Function, name: str) -> Iterator[ast.expr]:
    """What a loop over the parameter calls a row."""
    for node in ast.walk(function):
        if isinstance(node, ast.For | ast.comprehension) and _walks(node.iter, name):
            yield node.target


def _walks(iterated: ast.expr, name: str) -> bool:
    match iterated:
        case ast.Name(id=inner):
            return inner == name
        case ast.Call(func=ast.Name(id=called), args=[inner, *_]) if called in _PASSED_ON:
            return _walks(inner, name)
        case _:
            return False


def _are_indexed(function: Function, rows: set[str]) -> bool:
    return any(
        isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id in rows
        and isinstance(node.slice, ast.Constant)
        for node in ast.walk(function)
    )


def _are_used_whole(function: Function, rows: set[str]) -> bool:
    """Whether a row is walked over, measured or indexed by what is computed."""
    for node in ast.walk(function):
        match node:
            case ast.For(iter=ast.Name(id=name)) | ast.comprehension(iter=ast.Name(id=name)) if name in rows:
                return True
            case ast.Call(func=ast.Name(id="len" | "sum" | "sorted" | "enumerate"), args=[ast.Name(id=name)]):
                if name in rows:
                    return True
            case ast.Subscript(value=ast.Name(id=name), slice=index) if name in rows:
                if not isinstance(index, ast.Constant):
                    return True
            case _:
                pass
    return False
