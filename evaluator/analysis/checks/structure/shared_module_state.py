"""EV621: a container of the module that functions fill or change."""

import re
from collections.abc import Iterator, Sequence

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import bindings_in, dotted
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_MAKERS = frozenset({"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"})
_CHANGES = frozenset(
    {"append", "appendleft", "add", "clear", "discard", "extend", "insert", "pop", "popitem", "popleft"}
    | {"remove", "setdefault", "update"}
)
_MEANT = re.compile(r"cache|memo|regist|handler|hook|plugin|seen_warn|known|lock|pool", re.IGNORECASE)


class SharedModuleState(Check):
    """Looks at containers of the module that a function changes; caches are meant so."""

    rule = Rule(
        id="EV621",
        name="shared-module-state",
        criterion="structure",
        severity=Severity.WARNING,
        message="Keep this state in the function or in an object.",
        why="What one call leaves behind, the next one finds: a test starts from leftovers.",
        fix="Make the container inside the function and return it, or keep it in an object.",
        bad=(
            """
            results = []

            def collect(node):
                if node:
                    results.append(node.value)  # finding
                    collect(node.next)
            """,
            """
            counts = {}

            def count(words):
                for word in words:
                    counts[word] = counts.get(word, 0) + 1  # finding
                return max(counts)
            """,
            """
            class Inventory:
                stock = {}

            stock = Inventory.stock

            def add(name):
                stock.setdefault(name, 1)  # finding
            """,
        ),
        good=(
            """
            cache = {}

            def square(value):
                if value not in cache:
                    cache[value] = value * value
                return cache[value]
            """,
            """
            inverses = [0, 1]

            def inverse(number, modulus):
                while len(inverses) <= number:
                    inverses.append(inverses[modulus % len(inverses)])
                return inverses[number]
            """,
            """
            names = ["a", "b"]

            def longest():
                return max(names, key=len)
            """,
            """
            results = []

            def collect(results, node):
                results.append(node)

            def fresh(node):
                results = [node]
                results.append(node)
                return results
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._containers: set[str] = set()

    def visit_Module(self, node: cst.Module) -> None:
        if self.source.is_test:
            return
        in_classes: set[str] = set()
        """Containers of classes, which are state of the module under any name that it gives them."""
        for statement in node.body:
            match statement:
                case cst.ClassDef(name=cst.Name(value=owner), body=cst.IndentedBlock(body=members)):
                    in_classes |= {f"{owner}.{name}" for name in _containers_among(members)}
                case cst.SimpleStatementLine(
                    body=[
                        cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)
                        | cst.AnnAssign(target=cst.Name(value=name), value=value)
                    ]
                ):
                    shared = _is_container(value) or (value is not None and dotted(value) in in_classes)
                    if shared and not _MEANT.search(name):
                        self._containers.add(name)

    def visit_Call(self, node: cst.Call) -> None:
        if not self._containers:
            return
        match node.func:
            case cst.Attribute(value=cst.Name(value=name), attr=cst.Name(value=method)):
                if name in self._containers and method in _CHANGES:
                    self._consider(node, name)

    def visit_Assign(self, node: cst.Assign) -> None:
        if self._containers and len(node.targets) == 1:
            name = _owner(node.targets[0].target)
            if name in self._containers and any(one.value == name for one in find(node.value, cst.Name)):
                self._consider(node, name)

    def visit_AugAssign(self, node: cst.AugAssign) -> None:
        name = _owner(node.target)
        if name in self._containers:
            self._consider(node, name)

    def _consider(self, place: cst.CSTNode, name: str) -> None:
        functions = [one for one in self.ancestors(place) if isinstance(one, cst.FunctionDef)]
        if not functions or any(bindings_in(function).nodes(name) for function in functions):
            return
        self._containers.discard(name)
        if isinstance(place, cst.Call) and any(
            _owner(one) == name for one in find(functions[-1], cst.Subscript)
        ):
            return  # a table that grows as it is asked is a cache
        self.report(
            place,
            message=f"Keep `{name}` in `{functions[-1].name.value}` or in an object: "
            "calls share what stands in the module.",
        )


def _containers_among(members: Sequence[cst.BaseStatement | cst.BaseSmallStatement]) -> Iterator[str]:
    """The attributes of a class that hold containers."""
    for member in members:
        match member:
            case cst.SimpleStatementLine(
                body=[
                    cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))], value=value)
                    | cst.AnnAssign(target=cst.Name(value=name), value=value)
                ]
            ) if _is_container(value):
                yield name


def _owner(target: cst.BaseExpression) -> str:
    """The name before the brackets; empty where there are none."""
    if not isinstance(target, cst.Subscript):
        return ""
    while isinstance(target, cst.Subscript):
        target = target.value
    return target.value if isinstance(target, cst.Name) else ""


def _is_container(value: cst.BaseExpression | None) -> bool:
    match value:
        case cst.List() | cst.Dict() | cst.Set() | cst.ListComp() | cst.DictComp() | cst.SetComp():
            return True
        case cst.Call(func=cst.Name(value=name)):
            return name in _MAKERS
        case cst.BinaryOperation(left=cst.List(), operator=cst.Multiply()):
            return True
        case _:
            return False


CHECK = SharedModuleState
