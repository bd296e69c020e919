"""What a piece of code binds and what it may change in place, by the names that it uses."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import libcst as cst

from evaluator.analysis.reading.expressions import root
from evaluator.analysis.reading.search import tour

_PURE_FUNCTIONS = frozenset(
    (
        *("abs", "all", "any", "bool", "bytes", "ceil", "chr", "Counter", "dict", "divmod", "enumerate"),
        *("filter", "float", "floor", "frozenset", "gcd", "hash", "int", "isinstance", "iter", "len", "list"),
        *("map", "max", "min", "ord", "pow", "print", "range", "repr", "reversed", "round", "set", "sorted"),
        *("sqrt", "str", "sum", "tuple", "type", "zip"),
    )
)
_SCALARS = frozenset(
    {"abs", "bool", "chr", "float", "int", "len", "max", "min", "ord", "round", "str", "sum"}
)
_READING_METHODS = frozenset(
    (
        *("bit_count", "bit_length", "copy", "count", "decode", "difference", "encode", "endswith", "find"),
        *("format", "get", "index", "intersection", "isalnum", "isalpha", "isdigit", "islower", "isspace"),
        *("issubset", "issuperset", "isupper", "items", "join", "keys", "lower", "lstrip", "most_common"),
        *("replace", "rfind", "rindex", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip"),
        *("union", "upper", "values", "zfill"),
    )
)
_KEEPING_METHODS = frozenset(
    ("add", "append", "appendleft", "discard", "extend", "insert", "put", "remove", "setdefault", "update")
)
"""Methods that change their object and leave their arguments as they are."""


class Effects:
    """Collects, below one node, which names are bound and whose objects may change; in doubt too many."""

    def __init__(self) -> None:
        self.bound: set[str] = set()
        self.altered: set[str] = set()

    def _target(self, target: cst.CSTNode) -> None:
        for one in _flat(target):
            if isinstance(one, cst.Name):
                self.bound.add(one.value)
            else:
                self.altered.add(root(one))

    def visit_AssignTarget(self, node: cst.AssignTarget) -> None:
        self._target(node.target)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        self._target(node.target)

    def visit_AugAssign(self, node: cst.AugAssign) -> None:
        self._target(node.target)
        self.altered.add(root(node.target))

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self._target(node.target)

    def visit_For(self, node: cst.For) -> None:
        self._target(node.target)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self._target(node.target)

    def visit_Del(self, node: cst.Del) -> None:
        self._target(node.target)

    def visit_AsName(self, node: cst.AsName) -> None:
        self._target(node.name)

    def visit_MatchAs(self, node: cst.MatchAs) -> None:
        if node.name is not None:
            self._target(node.name)

    def visit_Param(self, node: cst.Param) -> None:
        self._target(node.name)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._target(node.name)

    def visit_Call(self, node: cst.Call) -> None:
        match node.func:
            case cst.Name(value=name) if name in _PURE_FUNCTIONS:
                return
            case cst.Attribute(value=cst.Name(value="math")):
                return
            case cst.Attribute(value=owner, attr=cst.Name(value=method)):
                if method not in _READING_METHODS:
                    self.altered.add(root(owner))
                if method in _READING_METHODS or method in _KEEPING_METHODS:
                    return
        self.altered.update(root(arg.value) for arg in node.args)


class Aliases:
    """Sorts names that may stand for one object, or for a part of it, under one representative."""

    def __init__(self) -> None:
        self._next: dict[str, str] = {}

    def representative(self, name: str) -> str:
        """The same name for all names that may stand for one object."""
        last = name
        while (following := self._next.get(last, last)) != last:
            last = following
        while name != last:
            self._next[name], name = last, self._next[name]
        return last

    def _tie(self, target: cst.CSTNode, value: cst.CSTNode | None) -> None:
        others = set(_shared(value)) - {""}
        for name in {root(one) for one in _flat(target)} - {""}:
            for other in others:
                self._next[self.representative(name)] = self.representative(other)

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            self._tie(target.target, node.value)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        self._tie(node.target, node.value)

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self._tie(node.target, node.value)

    def visit_For(self, node: cst.For) -> None:
        self._tie(node.target, node.iter)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self._tie(node.target, node.iter)


@lru_cache(maxsize=64)
def effects_of(node: cst.CSTNode) -> Effects:
    """What ``node`` binds and may change."""
    collector = Effects()
    tour(node, collector)
    return collector


@lru_cache(maxsize=64)
def aliases_in(function: cst.FunctionDef) -> Aliases:
    """Which names of ``function`` may stand for the same object."""
    collector = Aliases()
    tour(function, collector)
    return collector


def _flat(target: cst.CSTNode) -> Iterator[cst.CSTNode]:
    if isinstance(target, cst.Tuple | cst.List):
        for element in target.elements:
            yield from _flat(element.value)
    else:
        yield target


def _shared(value: cst.CSTNode | None) -> Iterable[str]:
    """Roots of the objects that the value may be, or may hold."""
    parts: list[cst.BaseExpression] = []
    match value:
        case cst.Name() | cst.Attribute() | cst.Subscript():
            return [root(value)]
        case cst.Call(func=cst.Attribute(value=owner)):
            return [root(owner)]
        case cst.Tuple() | cst.List():
            parts = [element.value for element in value.elements]
        case cst.Call(func=function, args=args):
            is_scalar = isinstance(function, cst.Name) and function.value in _SCALARS
            parts = [] if is_scalar else [arg.value for arg in args]
        case cst.IfExp(body=left, orelse=right) | cst.BooleanOperation(left=left, right=right):
            parts = [left, right]
    return [name for part in parts for name in _shared(part)]
