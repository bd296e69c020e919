"""Finds nodes by class; ``libcst.matchers`` does more and takes longer to import than all else together."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

import libcst as cst

Node = TypeVar("Node", bound=cst.CSTNode)

_SCOPES = (cst.FunctionDef, cst.Lambda, cst.ClassDef)
_LAYOUT = ("whitespace", "leading_", "trailing_", "lines_after", "header", "footer", "lpar", "rpar", "comma")
"""Beginnings of the fields that hold blanks, brackets and comments only."""
_TEXT_ORDER: dict[type[cst.CSTNode], tuple[str, ...]] = {
    cst.Arg: ("star", "keyword", "value"),
    cst.ClassDef: ("decorators", "name", "type_parameters", "bases", "keywords", "body"),
    cst.ExceptHandler: ("type", "name", "body"),
    cst.ExceptStarHandler: ("type", "name", "body"),
    cst.FunctionDef: ("decorators", "name", "type_parameters", "params", "returns", "body"),
    cst.IfExp: ("body", "test", "orelse"),
    cst.MatchCase: ("pattern", "guard", "body"),
    cst.Parameters: ("posonly_params", "params", "star_arg", "kwonly_params", "star_kwarg"),
    cst.TypeAlias: ("name", "type_parameters", "value"),
    cst.UnaryOperation: ("operator", "expression"),
}
"""Where LibCST declares the fields in another order."""


def find(node: cst.CSTNode, kind: type[Node]) -> Iterator[Node]:
    """Nodes of that class in and below ``node``, in the order of the text."""
    return _find(node, kind, into_functions=True)


def find_own(function: cst.FunctionDef, kind: type[Node]) -> Iterator[Node]:
    """Nodes of that class in the body of ``function``, but not in functions and classes inside it."""
    return _find(function.body, kind, into_functions=False)


def _find(node: cst.CSTNode, kind: type[Node], *, into_functions: bool) -> Iterator[Node]:
    # LibCST's own visitors build each node anew, which takes ten times as long
    found: list[Node] = []
    with_layout = issubclass(kind, cst.Comment)
    todo: list[cst.CSTNode] = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, kind):
            found.append(one)
        if into_functions or not isinstance(one, _SCOPES):
            todo += reversed(list(_children(one, with_layout=with_layout)))
    return iter(found)


def tour(node: cst.CSTNode, collector: Any) -> None:
    """Call ``collector.visit_NAME`` for each node of class NAME in and below ``node``, in text order."""
    handlers = _handlers(collector.__class__)
    todo: list[cst.CSTNode] = [node]
    while todo:
        one = todo.pop()
        if (handler := handlers.get(type(one))) is not None:
            handler(collector, one)
        todo += reversed(list(_children(one, with_layout=False)))


@cache
def _handlers(kind: Any) -> dict[type, Callable[[object, cst.CSTNode], None]]:
    names = (name for name in dir(kind) if name.startswith("visit_"))
    return {getattr(cst, name.removeprefix("visit_")): getattr(kind, name) for name in names}


def outermost(node: cst.CSTNode, *kinds: type[Node]) -> Iterator[Node]:
    """Nodes of those classes below ``node`` that lie in no other one of them."""
    todo = list(_children(node, with_layout=False))
    while todo:
        one = todo.pop()
        if isinstance(one, kinds):
            yield one
        else:
            todo += _children(one, with_layout=False)


def _children(node: cst.CSTNode, *, with_layout: bool) -> Iterator[cst.CSTNode]:
    """The nodes right below; without the layout, in the order of the text."""
    for name in _all_fields_of(type(node)) if with_layout else _fields_of(type(node)):
        value = getattr(node, name)
        if isinstance(value, cst.CSTNode):
            yield value
        elif isinstance(value, list | tuple):
            yield from value


@cache
def _all_fields_of(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _fields_of(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    declared = tuple(name for name in _all_fields_of(kind) if not name.startswith(_LAYOUT))
    return _TEXT_ORDER.get(kind, declared)


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
