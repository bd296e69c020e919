"""Records are frozen, and the code really makes and hands them around."""

import ast
from collections.abc import Iterator

from evaluator.analysis.praise import Code, Praise
from evaluator.model.findings import Strength

_ENOUGH_FIELDS = 2


def _find(code: Code) -> Iterator[Strength]:
    made = {
        node.func.id
        for nodes in code.nodes.values()
        for node in nodes
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    for path, node in code.classes:
        fields = sum(isinstance(statement, ast.AnnAssign) for statement in node.body)
        kind = _immutable_kind(node)
        if not kind or fields < _ENOUGH_FIELDS or node.name not in made or _is_forced(node):
            continue
        yield Strength(
            "structure",
            f"`{node.name}` is {kind} with {fields} named fields, so a value that is handed on cannot be "
            "changed behind its owner's back.",
            path,
            node.lineno,
        )
        return


def _immutable_kind(node: ast.ClassDef) -> str:
    if any(_last_name(base) == "NamedTuple" for base in node.bases):
        return "a named tuple"
    for decorator in node.decorator_list:
        name = _last_name(decorator.func) if isinstance(decorator, ast.Call) else _last_name(decorator)
        if name == "frozen":
            return "a frozen class"
        if name in {"dataclass", "define", "attrs"} and isinstance(decorator, ast.Call):
            for keyword in decorator.keywords:
                match keyword:
                    case ast.keyword(arg="frozen", value=ast.Constant(value=True)):
                        return "a frozen dataclass" if name == "dataclass" else "a frozen class"
                    case _:
                        continue
    return ""


def _is_forced(node: ast.ClassDef) -> bool:
    """Whether it changes itself through a back door, or can be changed inside."""
    names = {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}
    kinds = {
        _last_name(
            field.annotation.value if isinstance(field.annotation, ast.Subscript) else field.annotation
        )
        for field in node.body
        if isinstance(field, ast.AnnAssign)
    }
    return "__setattr__" in names or bool(kinds & {"list", "dict", "set", "List", "Dict", "Set", "deque"})


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


PRAISE = Praise(70, _find)
