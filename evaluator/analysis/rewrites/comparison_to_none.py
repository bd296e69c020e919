"""``== None`` becomes ``is None``."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class ComparisonToNone(Rewrite):
    """Turns comparisons of one value with None; chains stay."""

    pairs = (
        (
            """
            def first(node):
                if node == None:  # finding
                    return 0
                return node.value
            """,
            """
            def first(node):
                if node is None:
                    return 0
                return node.value
            """,
        ),
        (
            """
            def has(node):
                return None!=node.next  # finding
            """,
            """
            def has(node):
                return node.next is not None
            """,
        ),
    )
    refused = (
        """
        def same(left, right):
            return left == right == None  # finding
        """,
    )

    def leave_Comparison(
        self, original_node: cst.Comparison, updated_node: cst.Comparison
    ) -> cst.BaseExpression:
        if len(updated_node.comparisons) != 1 or not self.covers(original_node):
            return updated_node
        target = updated_node.comparisons[0]
        operator: cst.BaseCompOp
        match target.operator:
            case cst.Equal():
                operator = cst.Is()
            case cst.NotEqual():
                operator = cst.IsNot()
            case _:
                return updated_node
        left, right = updated_node.left, target.comparator
        if _is_none(left):
            left, right = right, left
        if not _is_none(right) or _is_none(left):
            return updated_node
        changed = target.with_changes(operator=operator, comparator=right)
        return updated_node.with_changes(left=left, comparisons=[changed])


def _is_none(node: cst.BaseExpression) -> bool:
    return isinstance(node, cst.Name) and node.value == "None"


REWRITE = ComparisonToNone
