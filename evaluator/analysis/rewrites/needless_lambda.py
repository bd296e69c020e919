"""A lambda around a function becomes the function."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class NeedlessLambda(Rewrite):
    """The rule reports only lambdas that hand their own parameters on, so the called name is the answer."""

    pairs = (
        (
            """
            def by_length(words):
                return sorted(words, key=lambda word: len(word))  # finding
            """,
            """
            def by_length(words):
                return sorted(words, key=len)
            """,
        ),
    )

    def leave_Lambda(self, original_node: cst.Lambda, updated_node: cst.Lambda) -> cst.BaseExpression:
        called = updated_node.body.func if isinstance(updated_node.body, cst.Call) else None
        if not isinstance(called, cst.Name) or not self.is_reported_at(original_node):
            return updated_node
        return called


REWRITE = NeedlessLambda
