"""EV504: code kept as a comment."""

import ast
import re
import textwrap

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_CLAIM = re.compile(r"\b[OΘΩ]\s?\(|\b(time|space|complexity|runtime)\b", re.IGNORECASE)
_STRONG = (
    ast.Import, ast.ImportFrom, ast.Return, ast.For, ast.While, ast.If, ast.With, ast.Try,
    ast.FunctionDef, ast.ClassDef, ast.AugAssign, ast.Raise, ast.Delete,
)  # fmt: skip


_GIVEN = re.compile(r"\s*(?:definition (?:for|of)\b|\W*class (?:ListNode|TreeNode|Node)\b)", re.IGNORECASE)
"""Judges put what they give, such as the class of a node, into a comment above the task."""


class CommentedOutCode(Check):
    """Looks at runs of whole-line comments that parse as statements; complexity claims are no code."""

    rule = Rule(
        id="EV504",
        name="commented-out-code",
        criterion="readability",
        severity=Severity.NOTE,
        message="Delete the code that is commented out.",
        why="A reader cannot tell a leftover from a plan or a warning; version control keeps the past.",
        fix="Delete it; if it is an alternative worth knowing, say so in words.",
        bad=(
            """
            def total(prices):
                # result = 0  # finding
                # for price in prices:
                #     result += price
                return sum(prices)
            """,
            """
            def total(prices):
                # print(prices)  # finding
                return sum(prices)
            """,
        ),
        good=(
            """
            # Time: O(n)
            # Space: O(1)
            # O(n log n)
            def total(prices):
                # dp[i] = max(dp[i - 1], dp[i - 2] + prices[i])
                # return early
                # x
                return sum(prices)  # n = len(prices)
            """,
            """
            # for each price in the list, add it to the total
            # example: total([1, 2]) == 3
            # if the list is empty: nothing to add
            def total(prices):
                return sum(prices)
            """,
            """
            # Definition for singly-linked list.
            # class ListNode:
            #     def __init__(self, val=0, next=None):
            #         self.val = val
            #         self.next = next
            class Solution:
                pass
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._run: list[cst.Comment] = []
        self._end = (-1, -1)

    def visit_EmptyLine(self, node: cst.EmptyLine) -> None:
        if node.comment is None:
            return
        start = self.place(node.comment).start
        if (start.line - 1, start.column) != self._end:
            self._judge()
        self._run.append(node.comment)
        self._end = (start.line, start.column)

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        self._judge()

    def _judge(self) -> None:
        comments, self._run = self._run, []
        lines = [re.sub(r"^#:?", "", comment.value) for comment in comments]
        text = "\n".join(lines)
        if not comments or _CLAIM.search(text) or _GIVEN.match(text):
            return
        if (span := code_span(lines)) is not None:
            self.report(comments[span[0]])


def code_span(lines: list[str]) -> tuple[int, int] | None:
    """Where the text of the comments is code, if anywhere: the first line, and the one after the last."""
    for start in range(min(len(lines), 20)):
        for end in range(len(lines), start, -1):
            if _is_code(lines[start:end]):
                return start, end
    return None


def _is_code(lines: list[str]) -> bool:
    try:
        statements = ast.parse(textwrap.dedent("\n".join(lines))).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    if len(lines) == 1:
        return len(statements) == 1 and (_is_print(statements[0]) or isinstance(statements[0], ast.Import))
    return any(map(_is_strong, statements)) and all(map(_is_plain, statements))


def _is_strong(statement: ast.stmt) -> bool:
    """Whether neither prose nor a formula looks like this; "return early" is prose."""
    match statement:
        case ast.Return(value=None | ast.Name()):
            return False
        case _:
            return isinstance(statement, _STRONG) or _is_print(statement)


def _is_print(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"))):
            return True
        case _:
            return False


def _is_plain(statement: ast.stmt) -> bool:
    """Whether the statement is one that code would hold: no bare name, no label that only annotates."""
    match statement:
        case ast.Expr(value=value):
            return isinstance(value, ast.Call | ast.Await | ast.Yield)
        case ast.AnnAssign(value=None):
            return False
        case _:
            return True


CHECK = CommentedOutCode
