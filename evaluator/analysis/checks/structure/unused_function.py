"""EV618: a private function that nothing calls."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source, is_dunder
from evaluator.analysis.reading.mentions import mentions
from evaluator.model.findings import Rule, Severity

_RELATIVE = re.compile(r"^\s*from \.", re.MULTILINE)


class UnusedFunction(Check):
    """Looks at nested functions, and at private ones where no other file of a package can reach them."""

    rule = Rule(
        id="EV618",
        name="unused-function",
        criterion="structure",
        severity=Severity.WARNING,
        message="Delete the function that nothing calls.",
        why="It has to be read and kept right like the rest, and may be a step that was forgotten.",
        fix="Delete it, or call it where it was meant to be called.",
        bad=(
            """
            def _old_total(values):  # finding
                return sum(values)

            def total(values):
                return sum(values)
            """,
            """
            class Solution:
                def search(self, values, wanted):
                    def middle(low, high):  # finding
                        return (low + high) // 2

                    return wanted in values
            """,
        ),
        good=(
            """
            def _double(value):
                return 2 * value

            def doubled(values):
                return [_double(value) for value in values]
            """,
            """
            class Handler(Base):
                def _on_start(self):
                    return None
            """,
            """
            def register(app):
                @app.route("/")
                def index():
                    return "hello"
            """,
            """
            def total(values):
                return sum(values)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        part = "/" in source.path or source.path.startswith("_") or source.is_test
        self._is_alone = not part and _RELATIVE.search(source.text) is None

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        name = node.name.value
        if node.decorators or is_dunder(name) or mentions(self.source.text)[name] != 1:
            return
        around = next(
            (one for one in self.ancestors(node) if isinstance(one, cst.FunctionDef | cst.ClassDef)), None
        )
        if isinstance(around, cst.ClassDef) and (around.bases or around.decorators):
            return
        nested = isinstance(around, cst.FunctionDef) and set(name) != {"_"}
        if nested or (self._is_alone and name.startswith("_") and set(name) != {"_"}):
            self.report(node.name, message=f"Delete `{name}`, or call it: nothing does.")


CHECK = UnusedFunction
