"""Code that is commented out goes."""

import libcst as cst

from evaluator.analysis.checks.readability.commented_out_code import code_span
from evaluator.analysis.reading.comment_lines import CommentLines


class CommentedOutCode(CommentLines):
    """Removes code, and leaves words below it; words above it may be about it, so both stay then."""

    pairs = (
        (
            """
            def total(prices):
                # result = 0  # finding
                # for price in prices:
                #     result += price
                return sum(prices)
            """,
            """
            def total(prices):
                return sum(prices)
            """,
        ),
        (
            """
            def total(prices):
                rest = prices[1:]

                # print(rest)  # finding

                # cents, so nothing is rounded
                return sum(rest)
                # prices are never printed
            """,
            """
            def total(prices):
                rest = prices[1:]

                # cents, so nothing is rounded
                return sum(rest)
                # prices are never printed
            """,
        ),
    )

    refused = (
        """
        # The shape of a node.
        # class Link:  # finding
        #     def __init__(self, value):
        #         self.value = value
        def first(node):
            return node.value
        """,
    )

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        run = self.run_around()
        span = code_span([text.removeprefix("#").removeprefix(":") for _, text in run])
        if span is not None and span[0] == 0 and run[0][0] == self.line:
            self.remove(self.line, run[span[1] - 1][0])


REWRITE = CommentedOutCode
