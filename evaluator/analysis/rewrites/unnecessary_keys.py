"""``in table.keys()`` becomes ``in table``."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class UnnecessaryKeys(Rewrite):
    """Turns loops and membership tests alike."""

    pairs = (
        (
            """
            def names(prices):
                for name in prices.keys():  # finding
                    print(name)
            """,
            """
            def names(prices):
                for name in prices:
                    print(name)
            """,
        ),
        (
            """
            def has(prices: dict[str, int], name: str) -> bool:
                return name in prices.keys()  # finding
            """,
            """
            def has(prices: dict[str, int], name: str) -> bool:
                return name in prices
            """,
        ),
    )

    def leave_For(self, original_node: cst.For, updated_node: cst.For) -> cst.For:
        if not self.is_reported(original_node) or original_node.asynchronous is not None:
            return updated_node
        return updated_node.with_changes(iter=_without_keys(updated_node.iter))

    def leave_CompFor(self, original_node: cst.CompFor, updated_node: cst.CompFor) -> cst.CompFor:
        if not self.is_reported(original_node) or original_node.asynchronous is not None:
            return updated_node
        return updated_node.with_changes(iter=_without_keys(updated_node.iter))

    def leave_ComparisonTarget(
        self, original_node: cst.ComparisonTarget, updated_node: cst.ComparisonTarget
    ) -> cst.ComparisonTarget:
        if not self.is_reported(original_node) or not isinstance(updated_node.operator, cst.In | cst.NotIn):
            return updated_node
        return updated_node.with_changes(comparator=_without_keys(updated_node.comparator))


def _without_keys(node: cst.BaseExpression) -> cst.BaseExpression:
    match node:
        case cst.Call(func=cst.Attribute(value=table, attr=cst.Name(value="keys")), args=[], lpar=()):
            return table
        case _:
            return node


REWRITE = UnnecessaryKeys
