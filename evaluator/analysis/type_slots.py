"""Type completeness by slots: each place where a caller or a reader would look for a type is one slot.

A slot counts 1 with a precise type, 0.5 with an imprecise one (a container without its elements) and 0
without one. ``Any`` alone, under whatever name, is what the type checker takes anyway, so it counts as none;
``object`` lets every argument in and counts half. Slots of the public interface weigh twice as much as all
others.
"""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from evaluator.analysis.check import is_dunder

_CODE = cst.Module(())
# One name a line would hide the rest of the file.
# fmt: off
_GENERIC = frozenset(
    {
        "list",
        "dict",
        "tuple",
        "set",
        "frozenset",
        "type",
        "List",
        "Dict",
        "Tuple",
        "Set",
        "FrozenSet",
        "Type",
        "Callable",
        "Sequence",
        "MutableSequence",
        "Mapping",
        "MutableMapping",
        "Iterable",
        "Iterator",
        "Collection",
        "Generator",
        "Awaitable",
        "Coroutine",
        "Deque",
        "deque",
        "DefaultDict",
        "defaultdict",
        "OrderedDict",
        "Counter",
    }
)
# fmt: on
_EVIDENT_RESULTS = frozenset(
    {"__init__", "__new__", "__init_subclass__", "__post_init__", "__del__", "__set_name__"}
    | {"__setattr__", "__delattr__", "__set__", "__delete__", "__setitem__", "__delitem__"}
    | {"__repr__", "__str__", "__bytes__", "__format__", "__len__", "__length_hint__", "__bool__"}
    | {"__hash__", "__int__", "__float__", "__complex__", "__index__", "__sizeof__", "__contains__"}
    | {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"}
)
"""Methods whose result Python itself settles."""
_EMPTY_CALLS = frozenset({"list", "dict", "set", "defaultdict", "deque"})
PUBLIC_WEIGHT, PRIVATE_WEIGHT = 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Slot:
    """One place for a type."""

    label: str
    """As a message names it, for example ``parameter `limit` `` or ``the result``."""
    value: float
    """1 precise, 0.5 imprecise, 0 missing."""
    loose: bool = False
    """Whether Python or the caller hands in anything, so that an imprecise type is the true one."""
    annotated: bool = True
    """Whether a type stands there, however little it says."""


def function_slots(
    function: cst.FunctionDef, *, is_method: bool, hidden_any: frozenset[str] = frozenset()
) -> Iterator[Slot]:
    """Parameters and result; not ``self`` or ``cls``, and no result that is evident from the name."""
    params = function.params
    positional = [*params.posonly_params, *params.params]
    if is_method and positional and not _is_static(function):
        positional = positional[1:]
    loose = is_dunder(function.name.value)  # Python calls these with anything
    for param in (*positional, *params.kwonly_params):
        yield _slot(f"parameter `{param.name.value}`", param.annotation, hidden_any, loose=loose)
    for star in (params.star_arg, params.star_kwarg):
        if isinstance(star, cst.Param):
            yield _slot(f"parameter `{star.name.value}`", star.annotation, hidden_any, loose=True)
    if not _has_evident_result(function):
        yield _slot("the result", function.returns, hidden_any, loose=loose)


def _has_evident_result(function: cst.FunctionDef) -> bool:
    """Whether no reader looks for the type of the result: special methods, and where the program starts."""
    name, params = function.name.value, function.params
    return name in _EVIDENT_RESULTS or (name == "main" and not params.params and not params.kwonly_params)


def _slot(label: str, annotation: cst.Annotation | None, hidden_any: frozenset[str], *, loose: bool) -> Slot:
    value = annotation_value(annotation, hidden_any)
    if annotation is None or loose:
        return Slot(label, value, loose, annotation is not None)
    match _parsed(annotation):
        case ast.Name(id=name) | ast.Attribute(attr=name) if name == "Any" or name in hidden_any:
            return Slot(f"{label} (`{name}` so far)", 0.0)
        case ast.Name(id="object"):
            return Slot(label, 0.5)
        case _:
            return Slot(label, value)


def used_once(function: cst.FunctionDef, names: frozenset[str]) -> frozenset[str]:
    """The type variables that stand once in the signature, where they tie nothing to anything."""
    if not names:
        return names
    params = function.params
    stars = [star for star in (params.star_arg, params.star_kwarg) if isinstance(star, cst.Param)]
    everyone = (*params.posonly_params, *params.params, *params.kwonly_params, *stars)
    annotations = (*(param.annotation for param in everyone), function.returns)
    trees = [_parsed(annotation) for annotation in annotations if annotation is not None]
    counts = Counter(
        node.id for tree in trees if tree for node in ast.walk(tree) if isinstance(node, ast.Name)
    )
    return frozenset(name for name in names if counts[name] == 1)


def attribute_slot(statement: cst.CSTNode) -> Slot | None:
    """The slot of an assignment in a class body, in a module or to ``self``; None if the type is evident."""
    match statement:
        case cst.AnnAssign(target=target, annotation=annotation):
            return Slot(f"attribute `{_CODE.code_for_node(target)}`", annotation_value(annotation))
        case cst.Assign(targets=[cst.AssignTarget(target=target)], value=value) if _is_empty_container(value):
            return Slot(f"attribute `{_CODE.code_for_node(target)}`", 0.0, annotated=False)
        case _:
            return None


def annotation_value(annotation: cst.Annotation | None, hidden_any: frozenset[str] = frozenset()) -> float:
    """1 precise, 0.5 imprecise, 0 missing."""
    if annotation is None:
        return 0.0
    tree = _parsed(annotation)
    return 0.5 if tree is None or _is_imprecise(tree, hidden_any) else 1.0


def _parsed(annotation: cst.Annotation) -> ast.expr | None:
    try:
        return _unquoted(ast.parse(_CODE.code_for_node(annotation.annotation), mode="eval").body)
    except (SyntaxError, ValueError):
        return None


def _unquoted(node: ast.expr) -> ast.expr:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return ast.parse(node.value, mode="eval").body
    return node


def _is_imprecise(node: ast.expr, hidden_any: frozenset[str]) -> bool:
    """Whether Any, or a generic type without its arguments, stands anywhere in the type."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name == "Any" or name in _GENERIC or name in hidden_any
        case ast.Constant(value="Any"):
            return True
        case ast.Subscript(slice=inner):
            return _is_imprecise(inner, hidden_any)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return any(_is_imprecise(part, hidden_any) for part in parts)
        case ast.BinOp(left=left, right=right):
            return _is_imprecise(left, hidden_any) or _is_imprecise(right, hidden_any)
        case _:
            return False


def _is_empty_container(value: cst.BaseExpression) -> bool:
    match value:
        case cst.List(elements=[]) | cst.Dict(elements=[]):
            return True
        case cst.Call(func=cst.Name(value=name), args=args):
            return name in _EMPTY_CALLS and (not args or name == "defaultdict")
        case _:
            return False


def _is_static(function: cst.FunctionDef) -> bool:
    return any(
        isinstance(one.decorator, cst.Name) and one.decorator.value == "staticmethod"
        for one in function.decorators
    )


def is_private(name: str) -> bool:
    """Whether a leading underscore keeps the name from callers."""
    return name.startswith("_") and not is_dunder(name)
