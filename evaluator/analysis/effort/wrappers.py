"""Reads a call of a function that only calls another as the longer of the two: the layer hides nothing."""

import ast
from collections import Counter
from collections.abc import Mapping
from copy import deepcopy

from evaluator.analysis.effort.symbols import symbols_in
from evaluator.analysis.measures import functions_of

_PLAIN = (ast.Name, ast.Constant, ast.Attribute)


def without_wrappers(tree: ast.Module) -> ast.Module:
    """The tree with what is called through a wrapper in the place of the call; itself where there is none."""
    functions = list(functions_of(tree))
    counts = Counter(name.rpartition(".")[2] for name, _ in functions)
    wrapped = {
        function.name: call
        for _, function in functions
        if counts[function.name] == 1
        and not function.decorator_list
        and (call := _only_call(function.body)) is not None
    }
    if not wrapped:
        return tree
    copied = deepcopy(tree)
    for _, function in functions_of(copied):
        if function.name not in wrapped:
            _Unwrapping(wrapped).visit(function)
    return copied


def _only_call(body: list[ast.stmt]) -> ast.Call | None:
    """The call, with plain arguments, that is all of a body beside its docstring."""
    match [one for one in body if not _is_text(one)]:
        case [ast.Expr(value=ast.Call() as call) | ast.Return(value=ast.Call() as call)]:
            values = [*call.args, *(keyword.value for keyword in call.keywords)]
            return call if all(isinstance(value, _PLAIN) for value in values) else None
        case _:
            return None


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


class _Unwrapping(ast.NodeTransformer):
    def __init__(self, wrapped: Mapping[str, ast.Call]) -> None:
        self._wrapped = wrapped

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        match node.func:
            case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
                return max((node, self._wrapped.get(name, node)), key=symbols_in)
            case _:
                return node
