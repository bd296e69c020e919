"""EV505: a comment that says the next line once more."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

_WORD = re.compile(r"[A-Za-z]+")
_FILLER = frozenset(
    {
        "the",
        "a",
        "an",
        "to",
        "of",
        "by",
        "and",
        "we",
        "is",
        "it",
        "in",
        "this",
        "now",
        "here",
        "then",
        "with",
        "our",
    }
)
_SPOKEN = {
    "return": {"return", "returns"},
    "import": {"import", "imports", "modules", "module"},
    "increment": {"+= 1"},
    "decrement": {"-= 1"},
}
_CODE = cst.Module(())


class RestatingComment(Check):
    """Looks at one-line comments on a line of their own, all of whose words stand in the statement below."""

    rule = Rule(
        id="EV505",
        name="restating-comment",
        criterion="readability",
        severity=Severity.NOTE,
        message="Delete the comment, or say why the line is there.",
        why="It costs a line to read, tells nothing new, and will disagree with the code one day.",
        fix="Keep comments for reasons, limits and sources.",
        bad=(
            """
            def total(prices):
                # return the sum of prices  # finding
                return sum(prices)
            """,
            """
            def count(rows):
                number = 0
                for row in rows:
                    # increment number  # finding
                    number += 1
                return number
            """,
        ),
        good=(
            """
            def total(prices):
                # prices hold cents, so no rounding is needed
                return sum(prices)
            """,
            """
            def first(rows):
                # rows
                # the header row is not one of them
                return rows[0]
            """,
            """
            def last(rows):
                # O(1)
                # Edge cases
                return rows[-1]
            """,
        ),
    )

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:
        comments = [line.comment for line in node.leading_lines if line.comment is not None]
        if len(comments) != 1 or not node.leading_lines or node.leading_lines[-1].comment is None:
            return
        words = [word.lower() for word in _WORD.findall(comments[0].value)]
        telling = [word for word in words if word not in _FILLER]
        code = _CODE.code_for_node(node.with_changes(leading_lines=())).lower()
        spoken = set(_WORD.findall(code))
        if (
            len(telling) >= 2
            and not re.search(r"\d|\bo\(", comments[0].value.lower())
            and all(_is_said(word, spoken, code) for word in telling)
        ):
            self.report(comments[0])


def _is_said(word: str, spoken: set[str], code: str) -> bool:
    if word in spoken or word.rstrip("s") in spoken:
        return True
    return any(form in code for form in _SPOKEN.get(word, ()))


CHECK = RestatingComment
