"""EV519: a reminder left in the code."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_REMINDER = re.compile(r"#+:?\s*(TODO|FIXME)\b(?![-_/.])")
_TRACKED = re.compile(r"https?://|#\d+|\b[A-Z]{2,}-\d+\b")


class TodoComment(Check):
    """Looks at comments that begin with a reminder and do not say where it is tracked."""

    rule = Rule(
        id="EV519",
        name="todo-comment",
        criterion="readability",
        severity=Severity.NOTE,
        message="Do it before handing in, or say in a sentence what is left out and why.",
        why="A reader cannot tell whether the code is finished, and nobody is reminded by the comment.",
        fix="Do it, open an issue and name it in the comment, or state the limit as a decision.",
        bad=(
            """
            def total(prices):
                # TODO: handle refunds  # finding
                return sum(prices)
            """,
            """
            def share(part, whole):
                return part / whole  # FIXME whole may be zero  # finding
            """,
        ),
        good=(
            """
            def total(prices):
                # Refunds are left out: the statement has none.
                return sum(prices)  # see TODO.md
            """,
            """
            def total(prices):
                # TODO(#412): handle refunds
                # the form is XXX-XXXX, and todo lists are data here
                return sum(prices)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._reported: set[str] = set()

    def visit_Comment(self, node: cst.Comment) -> None:
        reminder = _REMINDER.match(node.value)
        if reminder and node.value not in self._reported and not _TRACKED.search(node.value):
            self._reported.add(node.value)
            self.report(node, message=f"Settle what the `{reminder[1]}` asks for, or state it as a limit.")


CHECK = TodoComment
