"""A comment that says the next line once more goes."""

import libcst as cst

from evaluator.analysis.reading.comment_lines import CommentLines


class RestatingComment(CommentLines):
    """Removes the one reported line."""

    pairs = (
        (
            """
            def total(prices):
                # return the sum of prices  # finding
                return sum(prices)
            """,
            """
            def total(prices):
                return sum(prices)
            """,
        ),
        (
            """
            def count(rows):
                number = 0

                for row in rows:
                    # increment number  # finding
                    number += 1  # one more

                return number
            """,
            """
            def count(rows):
                number = 0

                for row in rows:
                    number += 1  # one more

                return number
            """,
        ),
    )

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        self.remove(self.line, self.line)


REWRITE = RestatingComment
