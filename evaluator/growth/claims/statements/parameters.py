"""What the parameters of a function are: collections, collections of collections, or numbers."""

import ast
import re
from enum import Enum

from evaluator.analysis.measures import Function
from evaluator.growth.claims.statements.records import are_records

_FLAT = frozenset(
    re.findall(
        r"\w+",
        "list List Sequence MutableSequence Iterable Iterator Collection set Set frozenset "
        "FrozenSet dict Dict Mapping MutableMapping deque Deque tuple Tuple str bytes Counter "
        "AbstractSet",
    )
)
_NUMBERS = frozenset({"int", "float", "bool"})
_WRAPPERS = frozenset({"Optional", "Final", "Annotated"})
_ITERATING = frozenset(
    re.findall(
        r"\w+",
        "len sorted sum min max set list tuple enumerate zip reversed map filter any all iter dict "
        "accumulate heapify Counter deque",
    )
)


class Shape(Enum):
    """What is known of a parameter."""

    FLAT = "flat"
    NESTED = "nested"
    NUMBER = "number"
    UNKNOWN = "unknown"


def shapes_of(function: Function) -> dict[str, Shape]:
    """The shape of each parameter, by annotation, else by what the body does with it."""
    arguments = function.args
    found: dict[str, Shape] = {}
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        if argument.arg not in {"self", "cls"}:
            shape = _of_annotation(argument.annotation)
            if shape is Shape.NESTED and are_records(function, argument.arg):
                shape = Shape.FLAT
            found[argument.arg] = shape if argument.annotation else _by_use(function, argument.arg)
    if arguments.vararg is not None:
        found[arguments.vararg.arg] = Shape.FLAT
    return found


def _of_annotation(annotation: ast.expr | None) -> Shape:
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = _quoted(annotation.value)
    match annotation:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            sides = {_of_annotation(one) for one in (left, right) if not _is_none(one)}
            return sides.pop() if len(sides) == 1 else Shape.UNKNOWN
        case ast.Subscript(value=kind, slice=inner):
            name = _name(kind)
            if name in _WRAPPERS:
                return _of_annotation(inner.elts[0] if isinstance(inner, ast.Tuple) and inner.elts else inner)
            return _of_container(name, inner)
        case ast.Name() | ast.Attribute():
            name = _name(annotation)
            is_flat = name in _FLAT or name.endswith("Node")
            return Shape.NUMBER if name in _NUMBERS else Shape.FLAT if is_flat else Shape.UNKNOWN
    return Shape.UNKNOWN


def _quoted(text: str) -> ast.expr | None:
    try:
        return ast.parse(text[:200], mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _of_container(name: str, inner: ast.expr) -> Shape:
    if name not in _FLAT:
        return Shape.UNKNOWN
    items = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    for item in items:
        match item:
            case ast.Subscript(value=kind, slice=ast.Tuple(elts=several)) if _name(kind) in {
                "tuple",
                "Tuple",
            }:
                # pairs and triples have a fixed size
                if any(_of_annotation(one) is not Shape.NUMBER for one in several):
                    return Shape.NESTED
            case _ if _of_annotation(item) in {Shape.FLAT, Shape.NESTED}:
                return Shape.NESTED
    return Shape.FLAT


def _by_use(function: Function, name: str) -> Shape:
    flat = number = False
    rows: set[str] = set()
    for node in ast.walk(function):
        if _is_nested_use(node, name):
            return Shape.NESTED
        flat = flat or _is_flat_use(node, name)
        number = number or _is_number_use(node, name)
        match node:
            case ast.For(target=target, iter=ast.Name(id=inner)) if inner == name:
                rows.update(one.id for one in ast.walk(target) if isinstance(one, ast.Name))
    if flat and rows and _are_walked(function, rows):
        return Shape.NESTED
    return Shape.FLAT if flat else Shape.NUMBER if number else Shape.UNKNOWN


def _is_nested_use(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Subscript(value=ast.Subscript(value=ast.Name(id=inner))):
            return inner == name
        case ast.Call(func=ast.Name(id="len"), args=[ast.Subscript(value=ast.Name(id=inner))]):
            return inner == name
        case _:
            return False


def _is_flat_use(node: ast.AST, name: str) -> bool:
    match node:
        case ast.For(iter=ast.Name(id=inner)) | ast.comprehension(iter=ast.Name(id=inner)):
            return inner == name
        case ast.Subscript(value=ast.Name(id=inner)):
            return inner == name
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), args=[ast.Name(id=inner), *_]):
            return inner == name and called in _ITERATING
        case _:
            return False


def _is_number_use(node: ast.AST, name: str) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="range"), args=[*several]):
            return any(isinstance(one, ast.Name) and one.id == name for one in several)
        case ast.BinOp(op=ast.Sub() | ast.Div() | ast.FloorDiv() | ast.Pow() | ast.Mult() | ast.Mod()):
            return any(isinstance(one, ast.Name) and one.id == name for one in (node.left, node.right))
        case ast.AugAssign(target=ast.Name(id=inner), op=ast.Sub() | ast.FloorDiv() | ast.RShift()):
            return inner == name
        case _:
            return False


def _are_walked(function: Function, rows: set[str]) -> bool:
    for node in ast.walk(function):
        match node:
            case ast.For(iter=ast.Name(id=name)) | ast.comprehension(iter=ast.Name(id=name)) if name in rows:
                return True
            case ast.Call(func=ast.Name(id=called), args=[ast.Name(id=name), *_]):
                if name in rows and called in _ITERATING:
                    return True
            case _:
                pass
    return False


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
