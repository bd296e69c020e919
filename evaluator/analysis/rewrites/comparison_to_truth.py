"""``== True`` in a condition goes."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite

_CONDITIONS = (cst.If, cst.While, cst.CompIf, cst.Assert, cst.IfExp)


class ComparisonToTruth(Rewrite):
    """Looks at ``==`` in conditions: elsewhere the value counts, and ``!= True`` is mostly meant as said."""

    pairs = (
        (
            """
            def count(rows):
                total = 0
                for row in rows:
                    if row.ready == True and row.size > 1:  # finding
                        total += 1
                return total
            """,
            """
            def count(rows):
                total = 0
                for row in rows:
                    if row.ready and row.size > 1:
                        total += 1
                return total
            """,
        ),
        (
            """
            def wait(job):
                while job.done() == False:  # finding
                    job.step()
            """,
            """
            def wait(job):
                while not job.done():
                    job.step()
            """,
        ),
    )
    refused = (
        """
        def faults(answers):
            return [answer for answer in answers if answer != True]  # finding
        """,
        """
        def is_set(flag):
            return flag == True  # finding
        """,
        """
        def unset(flag):
            if not flag == True:  # finding
                return 1
            return 0
        """,
    )

    def leave_Comparison(
        self, original_node: cst.Comparison, updated_node: cst.Comparison
    ) -> cst.BaseExpression:
        if not self.covers(original_node) or not self._is_condition(original_node):
            return updated_node
        match updated_node:
            case cst.Comparison(
                left=left,
                comparisons=[cst.ComparisonTarget(operator=cst.Equal(), comparator=cst.Name(value=word))],
            ) if word in {"True", "False"}:
                pass
            case _:
                return updated_node
        plain: cst.BaseExpression = left if word == "True" else cst.UnaryOperation(cst.Not(), left)
        return plain.with_changes(
            lpar=[*updated_node.lpar, *plain.lpar], rpar=[*plain.rpar, *updated_node.rpar]
        )

    def _is_condition(self, node: cst.CSTNode) -> bool:
        around = self.parent(node)
        while isinstance(around, cst.BooleanOperation):
            node, around = around, self.parent(around)
        return isinstance(around, _CONDITIONS) and around.test is node


REWRITE = ComparisonToTruth
