"""What the names in a function, or the attributes of a class, are bound to, where the text shows it."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

import libcst as cst

from evaluator.analysis.reading.search import tour

_CODE = cst.Module(())
_LIST = re.compile(r"(typing\.)?(list|List)\b")
_LISTS_BY_KEY = re.compile(
    r"(typing\.|collections\.)?(dict|Dict|defaultdict|DefaultDict)\[.*,\s*(typing\.)?(list|List)\b.*\]\]?$"
)
_LIST_METHODS = frozenset({"split", "rsplit", "splitlines", "readlines"})


class Kind(Enum):
    """What a value is known to be."""

    LIST = "list"
    LISTS_BY_KEY = "dictionary of lists"
    TEXT = "str"
    UNKNOWN = "unknown"


_SUMS = (Kind.LIST, Kind.TEXT)


@dataclass(frozen=True, slots=True)
class Binding:
    """One place that gives a name its value."""

    node: cst.CSTNode
    kind: Kind
    constant: bool
    """A display of literals only: its size is fixed and known to the reader."""
    several: bool = False


class Bindings:
    """Collects bindings by dotted name: ``items`` or ``self.items``."""

    def __init__(self) -> None:
        self._found: dict[str, list[Binding]] = {}
        self._grown: set[str] = set()

    def kind(self, name: str) -> Kind:
        """The one kind that all bindings of ``name`` agree on."""
        kinds = {binding.kind for binding in self._found.get(name, ())}
        return kinds.pop() if len(kinds) == 1 else Kind.UNKNOWN

    def is_small(self, name: str) -> bool:
        """Whether ``name`` only ever holds a fixed handful of literals."""
        bindings = self._found.get(name, ())
        return name not in self._grown and bool(bindings) and all(one.constant for one in bindings)

    def starts_full(self, name: str) -> bool:
        """Whether ``name`` begins with several literals, as a window of fixed size does."""
        return all(one.constant and one.several for one in self._found.get(name, ()))

    def nodes(self, name: str) -> list[cst.CSTNode]:
        """The places that bind ``name``."""
        return [binding.node for binding in self._found.get(name, ())]

    def without(self, node: cst.CSTNode | None, name: str = "") -> "Bindings":
        """The same bindings, or those of ``name`` alone, but for the ones that ``node`` makes."""
        rest = Bindings()
        rest._grown = self._grown
        rest._found = {
            one: [binding for binding in self._found.get(one, ()) if binding.node is not node]
            for one in ([name] if name else self._found)
        }
        return rest

    def _bind(
        self, target: cst.CSTNode, node: cst.CSTNode, value: cst.BaseExpression | None, kind: Kind
    ) -> None:
        if isinstance(target, cst.Tuple | cst.List):
            values = value.elements if isinstance(value, cst.Tuple) else ()
            paired = values if len(values) == len(target.elements) else (None,) * len(target.elements)
            for element, one in zip(target.elements, paired, strict=True):
                inner = one.value if one is not None else None
                self._bind(element.value, node, inner, kind_of_value(inner))
        elif name := dotted(target):
            several = isinstance(value, cst.List) and len(value.elements) > 1
            self._found.setdefault(name, []).append(Binding(node, kind, _is_constant_display(value), several))

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            self._bind(target.target, node, node.value, kind_of_value(node.value))

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        self._bind(node.target, node, node.value, kind_of_annotation(node.annotation))

    def visit_AugAssign(self, node: cst.AugAssign) -> None:
        self._grown.add(dotted(node.target))

    def visit_NamedExpr(self, node: cst.NamedExpr) -> None:
        self._bind(node.target, node, node.value, kind_of_value(node.value))

    def visit_Param(self, node: cst.Param) -> None:
        self._bind(node.name, node, None, kind_of_annotation(node.annotation))

    def visit_For(self, node: cst.For) -> None:
        self._bind(node.target, node, None, Kind.UNKNOWN)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self._bind(node.target, node, None, Kind.UNKNOWN)

    def visit_AsName(self, node: cst.AsName) -> None:
        self._bind(node.name, node, None, Kind.UNKNOWN)

    def visit_Global(self, node: cst.Global) -> None:
        for item in node.names:
            self._bind(item.name, node, None, Kind.UNKNOWN)

    def visit_Call(self, node: cst.Call) -> None:
        if isinstance(node.func, cst.Attribute) and node.func.attr.value in {"append", "extend", "insert"}:
            self._grown.add(dotted(node.func.value))


@lru_cache(maxsize=64)  # several checks ask about the same function while the walk is inside it
def bindings_in(node: cst.CSTNode) -> Bindings:
    """All bindings below ``node``, nested functions included: a name used for two things is unknown."""
    collector = Bindings()
    tour(node, collector)
    return collector


def dotted(node: cst.CSTNode) -> str:
    """``name`` or ``self.name``; empty for anything else."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute) and isinstance(node.value, cst.Name):
        return f"{node.value.value}.{node.attr.value}"
    return ""


def kind_of_value(value: cst.BaseExpression | None) -> Kind:
    """What the expression makes, where its form alone tells."""
    match value:
        case cst.List() | cst.ListComp():
            return Kind.LIST
        case cst.SimpleString() | cst.FormattedString() | cst.ConcatenatedString():
            return Kind.TEXT
        case cst.Call():
            return _kind_of_call(value)
        case cst.BinaryOperation(operator=cst.Add(), left=left, right=right):
            return next((kind for kind in map(kind_of_value, (left, right)) if kind in _SUMS), Kind.UNKNOWN)
        case _:
            return Kind.UNKNOWN


def _kind_of_call(call: cst.Call) -> Kind:
    match call:
        case cst.Call(func=cst.Name(value="list" | "sorted")):
            return Kind.LIST
        case cst.Call(func=cst.Attribute(attr=cst.Name(value=method))) if method in _LIST_METHODS:
            return Kind.LIST
        case cst.Call(func=cst.Name(value="str")):
            return Kind.TEXT
        case cst.Call(func=cst.Name(value="defaultdict"), args=[cst.Arg(value=cst.Name(value="list")), *_]):
            return Kind.LISTS_BY_KEY
        case _:
            return Kind.UNKNOWN


def kind_of_annotation(annotation: cst.Annotation | None) -> Kind:
    """What the annotation promises."""
    if annotation is None:
        return Kind.UNKNOWN
    text = _CODE.code_for_node(annotation.annotation).strip("\"'")
    if _LIST.match(text) and "|" not in text.split("]")[-1]:
        return Kind.LIST
    if _LISTS_BY_KEY.match(text):
        return Kind.LISTS_BY_KEY
    return Kind.TEXT if text == "str" else Kind.UNKNOWN


def _is_constant_display(value: cst.BaseExpression | None) -> bool:
    return (
        isinstance(value, cst.List)
        and bool(value.elements)
        and all(isinstance(one.value, cst.SimpleString | cst.Integer | cst.Float) for one in value.elements)
    )
