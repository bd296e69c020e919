"""EV604: a class around what is one function."""

from collections import Counter
from collections.abc import Iterable

import libcst as cst

from evaluator.analysis.check import Check, Source, is_dunder
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.search import find, is_text_statement
from evaluator.model.findings import Rule, Severity


class NeedlessClass(Check):
    """Looks at classes without bases, state or a second method that are made for one call each time."""

    rule = Rule(
        id="EV604",
        name="needless-class",
        criterion="structure",
        severity=Severity.NOTE,
        message="Write a function instead of a class with one method.",
        why="A class announces state or several operations; a reader looks for them and finds one call.",
        fix="Make the method a function that takes what `__init__` stores.",
        bad=(
            """
            class Greeter:  # finding
                def __init__(self, name):
                    self.name = name

                def greet(self):
                    return f"Hello {self.name}"

            def welcome(name):
                return Greeter(name).greet()
            """,
            """
            class Merger:  # finding
                def merge(self, left, right):
                    return sorted(left + right)

            def merged(left, right):
                return Merger().merge(left, right)
            """,
        ),
        good=(
            """
            class Solution:
                def climb(self, count):
                    return count
            """,
            """
            class Counter:
                def __init__(self, start):
                    self.value = start

                def increment(self):
                    self.value += 1
                    return self.value

            def once():
                return Counter(1).increment()
            """,
            """
            class Clock:
                def __init__(self, zone):
                    self.zone = zone

                def now(self):
                    return read(self.zone)

            def schedule(scheduler):
                scheduler.start(Clock("UTC"))
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._classes: list[tuple[cst.ClassDef, str]] = []
        self._names: Counter[str] = Counter()
        self._replaceable: Counter[str] = Counter()

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        if node.bases or node.keywords or node.decorators or self.source.is_test:
            return
        name = node.name.value
        given = name.startswith("Solution") or name.lower() in self.source.problem_words
        if not given and isinstance(self.parent(node), cst.Module) and (method := _only_method(node)):
            self._classes.append((node, method))

    def visit_Name(self, node: cst.Name) -> None:
        self._names[node.value] += 1

    def visit_Call(self, node: cst.Call) -> None:
        """Count ``Name(...).method(...)``, the use that a call of a function can replace."""
        match node.func:
            case cst.Attribute(value=cst.Call(func=cst.Name(value=name))):
                self._replaceable[name] += 1

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        for node, method in self._classes:
            name = node.name.value
            if self._names[name] > 1 and self._names[name] - 1 == self._replaceable[name]:
                self.report(
                    node.name, message=f"Write a function instead of `{name}`: `{method}` is all it has."
                )


def _only_method(node: cst.ClassDef) -> str:
    """Name of the one method of a class that keeps nothing between calls; empty for any other class."""
    methods = []
    for member in node.body.body:
        if not isinstance(member, cst.FunctionDef):
            if is_text_statement(member):
                continue
            return ""
        if member.name.value == "__init__":
            if not _only_stores(member.body.body):
                return ""
        elif member.decorators or is_dunder(member.name.value):
            return ""
        else:
            methods.append(member)
    return methods[0].name.value if len(methods) == 1 and not _changes_self(methods[0]) else ""


def _only_stores(statements: Iterable[cst.CSTNode]) -> bool:
    """Whether `__init__` does nothing but keep its parameters."""
    for statement in statements:
        match statement:
            case cst.SimpleStatementLine(
                body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Attribute())], value=cst.Name())]
            ):
                continue
            case cst.SimpleStatementLine(body=[cst.AnnAssign(target=cst.Attribute(), value=cst.Name())]):
                continue
        if not is_text_statement(statement):
            return False
    return True


def _changes_self(method: cst.FunctionDef) -> bool:
    targets = [one.target for one in find(method, cst.AssignTarget)]
    targets += [one.target for one in find(method, cst.AugAssign)]
    targets += [one.target for one in find(method, cst.AnnAssign)]
    for target in targets:
        inner: cst.CSTNode = target
        while isinstance(inner, cst.Subscript):
            inner = inner.value
        if dotted(inner).startswith("self."):
            return True
    return any(
        dotted(one.func.value).startswith("self.")
        for one in find(method, cst.Call)
        if isinstance(one.func, cst.Attribute)
    )


CHECK = NeedlessClass
