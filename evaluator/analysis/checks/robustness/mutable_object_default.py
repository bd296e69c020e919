"""EV814: a container as the default of a parameter that is annotated with `object`."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import code
from evaluator.analysis.reading.search import is_call_of
from evaluator.model.findings import Rule, Severity

_SAYS_NOTHING = frozenset({"object", "builtins.object", "Hashable", "Any", "typing.Any"})


class MutableObjectDefault(Check):
    """Looks at annotations that say nothing of the default; ruff takes some of them for immutable types."""

    rule = Rule(
        id="EV814",
        name="mutable-object-default",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Take None as the default and make the container inside.",
        why="The default is made once; what one call leaves in it, the next call finds.",
        fix="Write `if items is None: items = []`.",
        bad=(
            """
            def add(name: str, tags: object = []) -> object:  # finding
                return tags
            """,
            """
            def count(text: str, *, table: object = dict()) -> object:  # finding
                return table
            """,
        ),
        good=(
            """
            def add(name: str, tags: object = None) -> object:
                return tags
            """,
            """
            def total(prices: Sequence[int] = [], factor: object = 1) -> int:
                return sum(prices)
            """,
        ),
    )

    def visit_Param(self, node: cst.Param) -> None:
        if node.default is None or node.annotation is None:
            return
        if code(node.annotation.annotation).strip("\"'") in _SAYS_NOTHING and _is_container(node.default):
            self.report(node.default)


def _is_container(value: cst.BaseExpression) -> bool:
    return isinstance(value, cst.List | cst.Dict | cst.Set) or is_call_of(value, "list", "dict", "set")


CHECK = MutableObjectDefault
