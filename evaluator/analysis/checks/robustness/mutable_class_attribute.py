"""EV815: a container of the class that methods fill as if it were the object's own."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_MAKERS = frozenset({"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"})
_MEANT = re.compile(r"cache|memo|regist|instances|pool", re.IGNORECASE)
"""What all objects of a class are to share."""
_CHANGES = frozenset(
    {"append", "appendleft", "add", "clear", "discard", "extend", "insert", "pop", "popitem", "popleft"}
    | {"remove", "reverse", "setdefault", "sort", "update"}
)


class MutableClassAttribute(Check):
    """Looks at what a class body makes and a method changes through ``self``; tables to read are fine."""

    rule = Rule(
        id="EV815",
        name="mutable-class-attribute",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Make the container in __init__.",
        why="All instances share one container.",
        fix="Assign it to self in __init__; annotate a shared constant as ClassVar.",
        bad=(
            """
            class Basket:
                items = []  # finding

                def put(self, item):
                    self.items.append(item)
            """,
            """
            class Counter:
                counts: dict[str, int] = {}  # finding

                def count(self, word):
                    self.counts[word] = self.counts.get(word, 0) + 1
            """,
        ),
        good=(
            """
            class Numbers(Enum):
                ONES = {1: "one"}
                TENS = {10: "ten"}

                def word(self, number):
                    return self.ONES[number]
            """,
            """
            class Basket:
                items = []

                def __init__(self):
                    self.items = []

                def put(self, item):
                    self.items.append(item)
            """,
            """
            class Basket:
                known: ClassVar[list[str]] = []

                def put(self, item):
                    self.known.append(item)
            """,
            """
            class Triangle:
                memo = {}

                def row(self, number):
                    if number not in self.memo:
                        self.memo[number] = [1] * number
                    return self.memo[number]
            """,
            """
            class Plugin:
                registry = {}

                @classmethod
                def register(cls, name):
                    cls.registry[name] = cls
            """,
        ),
    )

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        made = _containers(node)
        if not made:
            return
        bound = {name for one in find(node.body, cst.AssignTarget) if (name := _own(one.target))}
        bound |= {name for one in find(node.body, cst.AnnAssign) if (name := _own(one.target))}
        changed = _changed(node)
        for name, statement in made.items():
            if name in changed and name not in bound and not _MEANT.search(name):
                self.report(statement, message=f"Make `{name}` in `__init__`: methods change it.")


def _containers(node: cst.ClassDef) -> dict[str, cst.CSTNode]:
    """Statements of the class body that make a container, by its name."""
    found: dict[str, cst.CSTNode] = {}
    for line in node.body.body:
        match line:
            case cst.SimpleStatementLine(
                body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)]
            ) if _is_container(value):
                found[name] = line.body[0]
            case cst.SimpleStatementLine(
                body=[cst.AnnAssign(target=cst.Name(value=name), annotation=annotation, value=value)]
            ) if _is_container(value) and not _is_class_variable(annotation):
                found[name] = line.body[0]
    return found


def _is_container(value: cst.BaseExpression | None) -> bool:
    match value:
        case cst.List() | cst.Dict() | cst.Set() | cst.ListComp() | cst.DictComp() | cst.SetComp():
            return True
        case cst.Call(func=func):
            return dotted(func).rpartition(".")[2] in _MAKERS
        case _:
            return False


def _is_class_variable(annotation: cst.Annotation) -> bool:
    return any(name.value == "ClassVar" for name in find(annotation, cst.Name))


def _changed(node: cst.ClassDef) -> set[str]:
    """Attributes that some method changes in place through ``self``."""
    names = set()
    for call in find(node.body, cst.Call):
        match call.func:
            case cst.Attribute(value=owner, attr=cst.Name(value=method)) if method in _CHANGES:
                names.add(_own(owner))
    stored: list[cst.BaseExpression] = [one.target for one in find(node.body, cst.AssignTarget)]
    stored += [one.target for one in find(node.body, cst.AugAssign)]
    stored += [one.target for one in find(node.body, cst.Del)]
    names |= {_own(target.value) for target in stored if isinstance(target, cst.Subscript)}
    return names - {""}


def _own(target: cst.BaseExpression) -> str:
    """``items`` of ``self.items``; empty for anything else."""
    owner, _, name = dotted(target).partition(".")
    return name if owner == "self" else ""


CHECK = MutableClassAttribute
