"""EV607: an attribute that is stored and never read."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.mentions import mentions
from evaluator.model.findings import Rule, Severity

_BY_NAME = re.compile(r"\b(getattr|vars|__dict__|__slots__|asdict|attrgetter|setattr)\b")


class UnusedAttribute(Check):
    """Looks at private attributes set in `__init__` of classes that derive from nothing."""

    rule = Rule(
        id="EV607",
        name="unused-attribute",
        criterion="structure",
        severity=Severity.NOTE,
        message="Remove the attribute that nothing reads.",
        why="A reader looks for the use that is not there; it may be a forgotten step.",
        fix="Delete it, or use it as was meant.",
        bad=(
            """
            class Window:
                def __init__(self, size):
                    self.size = size
                    self._total = 0  # finding

                def fits(self, count):
                    return count <= self.size
            """,
        ),
        good=(
            """
            class Window:
                def __init__(self, size):
                    self._size = size

                def fits(self, count):
                    return count <= self._size
            """,
            """
            class Page:
                def __init__(self, title):
                    self.title = title
            """,
            """
            class Handler(Base):
                def __init__(self):
                    self._level = 0
            """,
            """
            class Buffer:
                def __init__(self):
                    self._lock = make_lock()

            def lock_of(buffer):
                return buffer._lock
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._by_name = source.is_test or _BY_NAME.search(source.text) is not None

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        derived = any(dotted(one.value) != "object" for one in node.bases)
        if self._by_name or derived or node.keywords or node.decorators:
            return
        for member in node.body.body:
            if isinstance(member, cst.FunctionDef) and member.name.value == "__init__":
                for statement in member.body.body:
                    self._consider(statement)

    def _consider(self, statement: cst.CSTNode) -> None:
        match statement:
            case cst.SimpleStatementLine(body=[cst.Assign(targets=[cst.AssignTarget(target=target)])]):
                pass
            case cst.SimpleStatementLine(body=[cst.AnnAssign(target=target)]):
                pass
            case _:
                return
        match target:
            case cst.Attribute(value=cst.Name(value="self"), attr=cst.Name(value=name)):
                if name.startswith("_") and mentions(self.source.text)[name] == 1:
                    self.report(target, message=f"Remove `self.{name}`: nothing reads it.")


CHECK = UnusedAttribute
