"""EV517: a negation that the reader has to undo."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

SHORTEST = 2
"""Statements in each branch; a short special case in front of the rest is good order."""
_QUOTED = 60
_LEAVING = (cst.Return, cst.Raise, cst.Continue, cst.Break)
_OPPOSITES: dict[type[cst.BaseCompOp], str] = {
    cst.Equal: "!=",
    cst.NotEqual: "==",
    cst.In: "not in",
    cst.NotIn: "in",
    cst.Is: "is not",
    cst.IsNot: "is",
}
_CODE = cst.Module(())


class UnnecessaryNegation(Check):
    """Looks at `not` before a comparison that has an opposite, and at if-not-else with two full branches."""

    rule = Rule(
        id="EV517",
        name="unnecessary-negation",
        criterion="readability",
        severity=Severity.NOTE,
        message="Say it without the negation.",
        why="The else of a negated condition is a double negation, which readers get wrong more often.",
        fix="Swap the two branches, or use the opposite comparison.",
        bad=(
            """
            def count(rows, seen):
                if not rows.ready:  # finding
                    rows.load()
                    rows.sort()
                    seen.clear()
                else:
                    rows.check()
                    rows.mark()
            """,
            """
            def missing(key, seen):
                if not key in seen:  # finding
                    seen.add(key)
            """,
            """
            def differs(first, second):
                return not (first == second)  # finding
            """,
        ),
        good=(
            """
            def count(rows, seen):
                if not rows:
                    seen.clear()
                else:
                    rows.sort()
                    seen.update(rows)
                return seen
            """,
            """
            def first(rows):
                if not rows:
                    log()
                    return None
                else:
                    rows.sort()
                    return rows[0]
            """,
            """
            class Version:
                def __ne__(self, other):
                    return not self == other
            """,
            """
            def outside(low, value, high):
                return not low < value or not (low <= value <= high)
            """,
        ),
    )

    def visit_If(self, node: cst.If) -> None:
        if not isinstance(node.orelse, cst.Else) or not isinstance(node.test, cst.UnaryOperation):
            return
        if not isinstance(node.test.operator, cst.Not) or _opposite(node.test):
            return
        first, second = node.body.body, node.orelse.body.body
        if len(first) < len(second) or len(second) < SHORTEST or _leaves(first) or _leaves(second):
            return
        said = " ".join(_CODE.code_for_node(node.test.expression).split())
        said = f"`{said}`" if len(said) <= _QUOTED else "the positive condition"
        self.report(
            node.test, message=f"Test {said} and swap the branches, so that no `else` follows a `not`."
        )

    def visit_UnaryOperation(self, node: cst.UnaryOperation) -> None:
        if not isinstance(node.operator, cst.Not) or not (opposite := _opposite(node)):
            return
        function = self.function_around(node)
        if function is None or function.name.value not in {"__ne__", "__eq__"}:
            self.report(
                node, message=f"Compare with `{opposite}` instead of putting `not` before the comparison."
            )


def _opposite(negation: cst.UnaryOperation) -> str:
    """The operator that says the same without `not`, if the comparison has exactly one."""
    match negation.expression:
        case cst.Comparison(comparisons=[cst.ComparisonTarget(operator=operator)]):
            return _OPPOSITES.get(type(operator), "")
    return ""


def _leaves(body: object) -> bool:
    last = body[-1] if isinstance(body, list | tuple) else None
    return isinstance(last, cst.SimpleStatementLine) and isinstance(last.body[-1], _LEAVING)


CHECK = UnnecessaryNegation
