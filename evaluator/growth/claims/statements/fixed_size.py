"""Whether what a function returns is plainly of fixed size, or was there before."""

import ast
from collections.abc import Iterator

from evaluator.analysis.measures import Function
from evaluator.growth.claims.statements.local_values import Kind, LocalValues

_SCALARS = frozenset({"int", "float", "bool", "complex", "None"})


def returns_fixed_size(function: Function) -> bool:
    """Whether the annotation says so, or every return shows it."""
    if function.returns is not None:
        return _is_scalar_type(function.returns)
    values = LocalValues(function)
    return all(one is None or values.kind(one) is not Kind.UNKNOWN for one in _results(function.body))


def _is_scalar_type(annotation: ast.expr) -> bool:  # noqa: PLR0911  # a case for each kind of annotation
    match annotation:
        case ast.Name(id=name):
            return name in _SCALARS
        case ast.Constant(value=None):
            return True
        case ast.Constant(value=str(name)):
            return name in _SCALARS
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _is_scalar_type(left) and _is_scalar_type(right)
        case ast.Subscript(value=ast.Name(id="Optional") | ast.Attribute(attr="Optional"), slice=inner):
            return _is_scalar_type(inner)
        case ast.Subscript(value=ast.Name(id="tuple" | "Tuple"), slice=ast.Tuple(elts=several)):
            return all(map(_is_scalar_type, several))
        case _:
            return False


def _results(body: list[ast.stmt]) -> Iterator[ast.expr | None]:
    todo: list[ast.AST] = list(body)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Return):
            yield node.value
        elif isinstance(node, ast.Yield | ast.YieldFrom):
            yield ast.List(elts=[])  # what a generator gives may be as long as it likes
        if not isinstance(node, ast.Lambda | ast.ClassDef | Function):
            todo.extend(ast.iter_child_nodes(node))
