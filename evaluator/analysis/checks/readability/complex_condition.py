"""EV514: a condition that mixes many parts."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

OPERANDS = 6
"""From here on a condition that mixes `and` with `or` is too much to hold at once."""
_QUOTED = 60
_CODE = cst.Module(())


class ComplexCondition(Check):
    """Looks at whole conditions that mix `and` with `or`; a long list of one kind reads well."""

    rule = Rule(
        id="EV514",
        name="complex-condition",
        criterion="readability",
        severity=Severity.NOTE,
        message="Give the parts of the condition names.",
        why="Each reader has to work out the precedence and the meaning of every part again.",
        fix="Assign each group to a variable, or move the condition into a function that says what it asks.",
        bad=(
            """
            def opens(shop, day, hour):
                return (day < 5 or shop.sunday) and (8 < hour < 17 or shop.late and hour or day)  # finding
            """,
            """
            def keep(row, limit):
                if row.a and row.b and not (row.c < limit or row.d and not (row.e and row.f)):  # finding
                    return row
            """,
        ),
        good=(
            """
            def inside(row, column, grid):
                return row < 0 or column < 0 or row >= len(grid) or column >= len(grid[0]) or not grid[row]
            """,
            """
            def is_open(shop, day, hour):
                on_this_day = day < 5 or shop.weekend
                at_this_hour = 9 <= hour < 17 or shop.late
                return shop.open and on_this_day and at_this_hour
            """,
            """
            def keep(row):
                return row.a and (row.b or row.c) and not row.d
            """,
        ),
    )

    def visit_BooleanOperation(self, node: cst.BooleanOperation) -> None:
        if self._is_part(node):
            return
        operands, groups = _parts(node)
        if operands < OPERANDS or not groups:
            return
        texts = (" ".join(_CODE.code_for_node(group).split()) for group in groups[:3])
        quoted = next((text for text in texts if len(text) <= _QUOTED), "")
        which = f", for example `{quoted}`" if quoted else ""
        self.report(
            node,
            message=f"Name the parts of this condition{which}: it mixes {operands} with `and` and `or`.",
        )

    def _is_part(self, node: cst.CSTNode) -> bool:
        around = self.parent(node)
        while isinstance(around, cst.UnaryOperation) and isinstance(around.operator, cst.Not):
            around = self.parent(around)
        return isinstance(around, cst.BooleanOperation)


def _parts(condition: cst.BooleanOperation) -> tuple[int, list[cst.BaseExpression]]:
    """How many operands there are, and the groups that another operator or a `not` joins."""
    operands = 0
    groups: list[cst.BaseExpression] = []
    waiting: list[tuple[cst.BaseExpression, type[cst.BaseBooleanOp]]] = [
        (condition, type(condition.operator))
    ]
    while waiting:
        part, joined_by = waiting.pop()
        while isinstance(part, cst.UnaryOperation) and isinstance(part.operator, cst.Not):
            part = part.expression
        if not isinstance(part, cst.BooleanOperation):
            operands += 1
            continue
        if not isinstance(part.operator, joined_by):
            groups.append(part)
        waiting += [(part.right, type(part.operator)), (part.left, type(part.operator))]
    return operands, groups


CHECK = ComplexCondition
