"""Public functions take any sequence, iterable or mapping that will do, and return a concrete type."""

import ast
from collections.abc import Iterator

from evaluator.analysis.praise import Code, FunctionAt, Praise
from evaluator.model.findings import Strength

_WIDE = frozenset({"Sequence", "Iterable", "Mapping", "Collection", "Sized", "Container", "Reversible"})
_NARROW = frozenset({"list", "dict", "set", "List", "Dict", "Set", "tuple", "Tuple", "deque"})
_VAGUE = frozenset({"Any", "object", "None", *_WIDE})
_ENOUGH_STATEMENTS = 3


def _find(code: Code) -> Iterator[Strength]:
    public = [one for one in code.functions if one.is_public]
    wide = [(one, name) for one in public for name in _container_parameters(one, _WIDE)]
    if not wide or any(_container_parameters(one, _NARROW) for one in public):
        return
    for one, name in wide:
        returned = one.node.returns
        if one.statements < _ENOUGH_STATEMENTS or returned is None or _type_name(returned) in _VAGUE | {""}:
            continue
        yield Strength(
            "typing",
            f"`{one.name}` takes `{name}` as `{ast.unparse(_annotation(one, name))}` and returns "
            f"`{ast.unparse(returned)}`: callers may pass whatever they hold, and know what they get.",
            one.path,
            one.node.lineno,
        )
        return


def _container_parameters(one: FunctionAt, kinds: frozenset[str]) -> list[str]:
    """Names of the parameters whose type is one of the kinds, with its elements."""
    return [
        argument.arg
        for argument in _arguments(one)
        if isinstance(argument.annotation, ast.Subscript)
        and _type_name(argument.annotation) in kinds
        and "Any" not in ast.unparse(argument.annotation)
    ]


def _arguments(one: FunctionAt) -> list[ast.arg]:
    arguments = one.node.args
    return [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]


def _annotation(one: FunctionAt, name: str) -> ast.expr:
    found = next(argument.annotation for argument in _arguments(one) if argument.arg == name)
    return found or ast.Constant(None)


def _type_name(annotation: ast.expr) -> str:
    match annotation:
        case ast.Subscript(value=inner):
            return _type_name(inner)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.BinOp(left=left):
            return _type_name(left)
        case ast.Constant(value=None):
            return "None"
        case _:
            return ""


PRAISE = Praise(110, _find)
