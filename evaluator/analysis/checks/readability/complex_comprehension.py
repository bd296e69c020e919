"""EV516: a comprehension that does the work of several lines."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

MOST_LOOPS = 2
MOST_STEPS = 3
"""Loops and conditions that one comprehension may join."""


class ComplexComprehension(Check):
    """Counts the loops and conditions of one comprehension; one nested in the element counts for itself."""

    rule = Rule(
        id="EV516",
        name="complex-comprehension",
        criterion="readability",
        severity=Severity.NOTE,
        message="Write the comprehension as loops, or give its inner part a name.",
        why="It is meant to be read at one look; several loops and conditions have to be unfolded.",
        fix="Use nested for statements, or a generator function for the inner loops.",
        bad=(
            """
            def triples(limit):
                return [(a, b, c) for a in range(limit) for b in range(a) for c in range(b)]  # finding
            """,
            """
            def cells(grid):
                return [cell for row in grid if row for cell in row if cell]  # finding
            """,
        ),
        good=(
            """
            def cells(grid):
                return [cell for row in grid for cell in row if cell]
            """,
            """
            def cube(size):
                return [[[0 for _ in range(size)] for _ in range(size)] for _ in range(size)]
            """,
            """
            def primes(limit):
                return [n for n in range(2, limit) if all(n % d for d in range(2, n) if d * d <= n)]
            """,
        ),
    )

    def visit_ListComp(self, node: cst.ListComp) -> None:
        self._judge(node, node.for_in)

    def visit_SetComp(self, node: cst.SetComp) -> None:
        self._judge(node, node.for_in)

    def visit_DictComp(self, node: cst.DictComp) -> None:
        self._judge(node, node.for_in)

    def visit_GeneratorExp(self, node: cst.GeneratorExp) -> None:
        self._judge(node, node.for_in)

    def _judge(self, node: cst.CSTNode, first: cst.CompFor) -> None:
        if first.inner_for_in is None:
            return
        loops = conditions = 0
        part: cst.CompFor | None = first
        while part is not None:
            loops += 1
            conditions += len(part.ifs)
            part = part.inner_for_in
        if loops > MOST_LOOPS or loops + conditions > MOST_STEPS:
            said = f"{loops} loops" + (f" and {conditions} conditions" if conditions > 1 else "")
            self.report(node, message=f"Write the comprehension as nested for statements: it joins {said}.")


CHECK = ComplexComprehension
