"""Finds nodes by class; ``libcst.matchers`` does more and takes longer to import than all else together."""

from collections.abc import Iterator
from typing import TypeVar

import libcst as cst

Node = TypeVar("Node", bound=cst.CSTNode)


class _Collector(cst.CSTVisitor):
    def __init__(self, kinds: tuple[type[cst.CSTNode], ...], *, into_functions: bool) -> None:
        super().__init__()
        self.found: list[cst.CSTNode] = []
        self._kinds = kinds
        self._into_functions = into_functions

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, self._kinds):
            self.found.append(node)
        return self._into_functions or not isinstance(node, cst.FunctionDef | cst.Lambda | cst.ClassDef)


def find(node: cst.CSTNode, kind: type[Node]) -> Iterator[Node]:
    """Nodes of that class in and below ``node``, in the order of the text."""
    return _find(node, kind, into_functions=True)


def find_own(function: cst.FunctionDef, kind: type[Node]) -> Iterator[Node]:
    """Nodes of that class in the body of ``function``, but not in functions and classes inside it."""
    return _find(function.body, kind, into_functions=False)


def _find(node: cst.CSTNode, kind: type[Node], *, into_functions: bool) -> Iterator[Node]:
    collector = _Collector((kind,), into_functions=into_functions)
    node.visit(collector)
    return (found for found in collector.found if isinstance(found, kind))


def is_text_statement(statement: cst.CSTNode) -> bool:
    """Whether the statement is nothing but a string, as a docstring is."""
    match statement:
        case cst.SimpleStatementLine(body=[cst.Expr(value=cst.SimpleString() | cst.ConcatenatedString())]):
            return True
        case _:
            return False


def is_call_of(node: cst.CSTNode, *names: str) -> bool:
    """Whether ``node`` calls one of these plain names."""
    match node:
        case cst.Call(func=cst.Name(value=name)):
            return name in names
        case _:
            return False
