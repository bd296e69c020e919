"""EV515: a conditional expression inside another."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity


class ComplexTernary(Check):
    """Looks at conditional expressions that are a direct part of another; each nest is reported once."""

    rule = Rule(
        id="EV515",
        name="complex-ternary",
        criterion="readability",
        severity=Severity.NOTE,
        message="Write the nested conditional expression as an if statement with one case per line.",
        why="Conditions stand between the values that they choose, so readers lose track of which applies.",
        fix="Use if, elif and else, a dictionary of the cases, or a function that returns early.",
        bad=(
            """
            def sign(value):
                return 1 if value > 0 else -1 if value < 0 else 0  # finding
            """,
            """
            def signs(values):
                return [(1 if value else 0) if value >= 0 else -1 for value in values]  # finding
            """,
        ),
        good=(
            """
            def sign(value):
                if value == 0:
                    return 0
                return 1 if value > 0 else -1
            """,
            """
            def widths(rows):
                return [len(row) if row else 0 for row in rows] if rows else []
            """,
            """
            def height(node):
                return max(node.left if node.left else 0, 1) if node else 0
            """,
        ),
    )

    def visit_IfExp(self, node: cst.IfExp) -> None:
        nested = any(isinstance(part, cst.IfExp) for part in (node.body, node.test, node.orelse))
        if nested and not isinstance(self.parent(node), cst.IfExp):
            self.report(node)


CHECK = ComplexTernary
