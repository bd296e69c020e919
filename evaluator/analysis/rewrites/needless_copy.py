"""A copy that is only read becomes the original."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class NeedlessCopy(Rewrite):
    """Turns ``list(values)``, ``tuple(values)``, ``values[:]`` and ``values.copy()``."""

    pairs = (
        (
            """
            def total(values):
                result = 0
                for value in list(values):  # finding
                    result += value
                return result
            """,
            """
            def total(values):
                result = 0
                for value in values:
                    result += value
                return result
            """,
        ),
        (
            """
            def ranked(counts):
                return sorted(list(counts.items()))  # finding
            """,
            """
            def ranked(counts):
                return sorted(counts.items())
            """,
        ),
    )

    def leave_Call(self, original_node: cst.Call, updated_node: cst.Call) -> cst.BaseExpression:
        if not self._is_copy(original_node):
            return updated_node
        match updated_node:
            case cst.Call(
                func=cst.Name(value="list" | "tuple"), args=[cst.Arg(keyword=None, star="", value=value)]
            ):
                return value
            case cst.Call(func=cst.Attribute(value=value, attr=cst.Name(value="copy")), args=[]):
                return value
            case _:
                return updated_node

    def leave_Subscript(
        self, original_node: cst.Subscript, updated_node: cst.Subscript
    ) -> cst.BaseExpression:
        match updated_node.slice:
            case [cst.SubscriptElement(slice=cst.Slice(lower=None, upper=None, step=None))]:
                return updated_node.value if self._is_copy(original_node) else updated_node
            case _:
                return updated_node

    def _is_copy(self, node: cst.BaseExpression) -> bool:
        """Whether the reported node is all of a loop's iterable, or an argument."""
        around = self.parent(node)
        is_read = isinstance(around, cst.Arg) or (isinstance(around, cst.For) and around.iter is node)
        return is_read and not node.lpar and self.is_reported_at(node)


REWRITE = NeedlessCopy
