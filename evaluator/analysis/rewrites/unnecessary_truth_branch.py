"""A branch that returns True or False becomes the condition itself."""

from collections.abc import Sequence

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite, is_uncommented
from evaluator.analysis.reading.negation import as_truth, negated


class UnnecessaryTruthBranch(Rewrite):
    """Turns branches without a comment inside, except where ``not (a and b)`` would read no better."""

    pairs = (
        (
            """
            def is_even(number):
                if number % 2 == 0:  # finding
                    return True
                else:
                    return False
            """,
            """
            def is_even(number):
                return number % 2 == 0
            """,
        ),
        (
            """
            def is_empty(rows):
                # a group without rows counts as empty
                if rows:  # finding
                    return False
                return True
            """,
            """
            def is_empty(rows):
                # a group without rows counts as empty
                return not rows
            """,
        ),
        (
            """
            def is_full(rows, limit):
                return True if len(rows) >= limit else False  # finding
            """,
            """
            def is_full(rows, limit):
                return len(rows) >= limit
            """,
        ),
    )
    refused = (
        """
        def fits(row, limit):
            if row.is_full and row.size > limit:  # finding
                return False
            return True
        """,
        """
        def is_even(number):
            if number % 2 == 0:  # finding
                # zero is even
                return True
            return False
        """,
    )

    def leave_IndentedBlock(
        self, original_node: cst.IndentedBlock, updated_node: cst.IndentedBlock
    ) -> cst.IndentedBlock:
        for at, choice in enumerate(original_node.body):
            if not isinstance(choice, cst.If) or not self.is_reported(choice):
                continue
            after = (
                original_node.body[at + 1]
                if choice.orelse is None and at + 1 < len(original_node.body)
                else None
            )
            value = _value(choice, after)
            if value is None:
                continue
            line = cst.SimpleStatementLine([cst.Return(value)], leading_lines=choice.leading_lines)
            rest = updated_node.body[at + (1 if after is None else 2) :]
            return updated_node.with_changes(body=[*updated_node.body[:at], line, *rest])
        return updated_node

    def leave_IfExp(self, original_node: cst.IfExp, updated_node: cst.IfExp) -> cst.BaseExpression:
        words = _truth(updated_node.body), _truth(updated_node.orelse)
        if words not in {("True", "False"), ("False", "True")} or not self.is_reported(original_node):
            return updated_node
        test = updated_node.test
        value = as_truth(test) if words[0] == "True" else negated(test)
        return value.with_changes(
            lpar=[*updated_node.lpar, *value.lpar], rpar=[*value.rpar, *updated_node.rpar]
        )


def _value(choice: cst.If, after: cst.CSTNode | None) -> cst.BaseExpression | None:
    """The condition, or its opposite, if the branches return True and False and nothing is lost."""
    other = choice.orelse.body if isinstance(choice.orelse, cst.Else) else after
    lost = [part for part in (choice.body, choice.orelse, after) if part is not None]
    if other is None or isinstance(choice.orelse, cst.If) or not is_uncommented(*lost):
        return None
    match _returned(choice.body), _returned(other):
        case "True", "False":
            return as_truth(choice.test)
        case "False", "True" if not isinstance(choice.test, cst.BooleanOperation):
            return negated(choice.test)
        case _:
            return None


def _returned(node: cst.CSTNode) -> str:
    """The word that the only statement of ``node`` returns, if it is True or False."""
    if isinstance(node, cst.IndentedBlock) and len(node.body) == 1:
        node = node.body[0]
    body: Sequence[cst.CSTNode] = getattr(node, "body", ())
    if isinstance(node, cst.SimpleStatementLine | cst.SimpleStatementSuite) and len(body) == 1:
        return _truth(body[0].value) if isinstance(body[0], cst.Return) else ""
    return ""


def _truth(node: cst.BaseExpression | None) -> str:
    return node.value if isinstance(node, cst.Name) and node.value in {"True", "False"} else ""


REWRITE = UnnecessaryTruthBranch
