"""``not a == b`` becomes ``a != b``."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite
from evaluator.analysis.reading.negation import opposite


class UnnecessaryNegation(Rewrite):
    """Turns the comparison; swapping the branches of an if is left to a person."""

    pairs = (
        (
            """
            def missing(key, seen):
                if not key in seen:  # finding
                    seen.add(key)
            """,
            """
            def missing(key, seen):
                if key not in seen:
                    seen.add(key)
            """,
        ),
        (
            """
            def differs(first, second):
                return not (first == second)  # finding
            """,
            """
            def differs(first, second):
                return first != second
            """,
        ),
    )
    refused = (
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
    )

    def leave_UnaryOperation(
        self, original_node: cst.UnaryOperation, updated_node: cst.UnaryOperation
    ) -> cst.BaseExpression:
        if not isinstance(updated_node.operator, cst.Not) or not self.is_reported_at(original_node):
            return updated_node
        turned = opposite(updated_node.expression)
        if turned is None:
            return updated_node
        if "\n" in self.code(turned):
            return turned.with_changes(
                lpar=[*updated_node.lpar, *turned.lpar], rpar=[*turned.rpar, *updated_node.rpar]
            )
        return turned.with_changes(lpar=updated_node.lpar, rpar=updated_node.rpar)


REWRITE = UnnecessaryNegation
