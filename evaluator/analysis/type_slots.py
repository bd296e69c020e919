"""Type completeness by slots: each place where a caller or a reader would look for a type is one slot.

A slot counts 1 with a precise type, 0.5 with an imprecise one (a container without its elements, Any) and
0 without one. Slots of the public interface weigh twice as much as all others.
"""

import ast
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
_EMPTY_CALLS = frozenset({"list", "dict", "set", "defaultdict", "deque"})
PUBLIC_WEIGHT, PRIVATE_WEIGHT = 2.0, 1.0


@dataclass(frozen=True, slots=True)
class Slot:
    """One place for a type."""

    label: str
    """As a message names it, for example ``parameter `limit` `` or ``the result``."""
    value: float
    """1 precise, 0.5 imprecise, 0 missing."""


def function_slots(function: cst.FunctionDef, *, is_method: bool) -> Iterator[Slot]:
    """Parameters and result; not ``self`` or ``cls``, and no result for ``__init__``."""
    params = function.params
    positional = [*params.posonly_params, *params.params]
    if is_method and positional and not _is_static(function):
        positional = positional[1:]
    stars = [star for star in (params.star_arg, params.star_kwarg) if isinstance(star, cst.Param)]
    for param in (*positional, *params.kwonly_params, *stars):
        yield Slot(f"parameter `{param.name.value}`", annotation_value(param.annotation))
    if function.name.value not in {"__init__", "__new__", "__init_subclass__"}:
        yield Slot("the result", annotation_value(function.returns))


def attribute_slot(statement: cst.CSTNode) -> Slot | None:
    """The slot of an assignment in a class body, in a module or to ``self``; None if the type is evident."""
    match statement:
        case cst.AnnAssign(target=target, annotation=annotation):
            return Slot(f"attribute `{_CODE.code_for_node(target)}`", annotation_value(annotation))
        case cst.Assign(targets=[cst.AssignTarget(target=target)], value=value) if _is_empty_container(value):
            return Slot(f"attribute `{_CODE.code_for_node(target)}`", 0.0)
        case _:
            return None


def annotation_value(annotation: cst.Annotation | None) -> float:
    """1 precise, 0.5 imprecise, 0 missing."""
    if annotation is None:
        return 0.0
    text = _CODE.code_for_node(annotation.annotation)
    try:
        tree = ast.parse(text, mode="eval").body
        if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
            tree = ast.parse(tree.value, mode="eval").body
    except (SyntaxError, ValueError):
        return 0.5
    return 0.5 if _is_imprecise(tree) else 1.0


def _is_imprecise(node: ast.expr) -> bool:
    """Whether Any, or a generic type without its arguments, stands anywhere in the type."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name == "Any" or name in _GENERIC
        case ast.Subscript(slice=inner):
            return _is_imprecise(inner)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return any(map(_is_imprecise, parts))
        case ast.BinOp(left=left, right=right):
            return _is_imprecise(left) or _is_imprecise(right)
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
