"""EV619: a parameter that its function never reads."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.mentions import mentions
from evaluator.analysis.reading.search import is_text_statement
from evaluator.model.findings import Rule, Severity


class UnusedParameter(Check):
    """Looks at private and nested functions that are only called directly, so their signature is free."""

    rule = Rule(
        id="EV619",
        name="unused-parameter",
        criterion="structure",
        severity=Severity.NOTE,
        message="Remove the parameter that is never read.",
        why="Each caller has to find a value for it, and each reader looks for the use that is not there.",
        fix="Remove it here and at the calls, or use it as was meant.",
        bad=(
            """
            def _area(width, height, depth):  # finding
                return width * height

            def volume(box):
                return _area(box.width, box.height, box.depth) * box.depth
            """,
            """
            class Solution:
                def count(self, root):
                    def visit(node, level):  # finding
                        return 0 if node is None else 1 + visit(node.left, 0)

                    return visit(root, 0)
            """,
        ),
        good=(
            """
            def area(width, height, depth):
                return width * height
            """,
            """
            def count(values):
                def by_nothing(value, index):
                    return 0

                return sorted(values, key=by_nothing)
            """,
            """
            def _todo(value):
                raise NotImplementedError

            def run(value):
                return _todo(value) or _ignore(value)

            def _ignore(_value):
                return None
            """,
            """
            def _sum(first, *rest, start=0):
                return first + sum(rest, start)

            print(_sum(1))
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._lines = re.split(r"\r\n|\r|\n", source.text)
        self._calls: dict[str, int] = {}
        self._candidates: list[cst.FunctionDef] = []

    def visit_Call(self, node: cst.Call) -> None:
        match node.func:
            case (
                cst.Name(value=name) | cst.Attribute(value=cst.Name(value="self"), attr=cst.Name(value=name))
            ):
                self._calls[name] = self._calls.get(name, 0) + 1

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if node.decorators or self.source.is_test or not node.params.params:
            return
        around = next(
            (one for one in self.ancestors(node) if isinstance(one, cst.FunctionDef | cst.ClassDef)), None
        )
        if isinstance(around, cst.ClassDef) and (around.bases or not _is_private(node.name.value)):
            return
        if (isinstance(around, cst.FunctionDef) or _is_private(node.name.value)) and not _is_stub(node):
            self._candidates.append(node)

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        for node in self._candidates:
            name = node.name.value
            if mentions(self.source.text)[name] == self._calls.get(name, 0) + 1:
                self._consider(node)

    def _consider(self, node: cst.FunctionDef) -> None:
        place = self.place(node)
        text = "\n".join(self._lines[place.start.line - 1 : place.end.line])
        for param in (one.name for one in node.params.params):
            name = param.value
            if name in {"self", "cls"} or name.startswith("_") or len(re.findall(rf"\b{name}\b", text)) > 1:
                continue
            self.report(
                param, message=f"Remove the parameter `{name}` of `{node.name.value}`: it is never read."
            )


def _is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def _is_stub(node: cst.FunctionDef) -> bool:
    match [one for one in node.body.body if not is_text_statement(one)]:
        case [] | [cst.SimpleStatementLine(body=[cst.Pass() | cst.Raise() | cst.Expr(value=cst.Ellipsis())])]:
            return True
        case _:
            return False


CHECK = UnusedParameter
