"""EV106: a recursion that passes a copy of nearly all it was given."""

from collections.abc import Iterator

import libcst as cst

from evaluator.analysis.reading.expressions import excerpt
from evaluator.analysis.reading.recursion import RecursionCheck, parameters_of
from evaluator.analysis.reading.search import find_own
from evaluator.model.findings import Rule, Severity

_FEW = 2
"""A recursion with more branches has other troubles than the copies."""


class SliceCopyInRecursion(RecursionCheck):
    """Looks at ``f(values[1:])`` inside ``f(values)``; halves, as in a merge sort, are cheap."""

    rule = Rule(
        id="EV106",
        name="slice-copy-in-recursion",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Pass a position instead of a copy of the rest.",
        why="Each call copies all that is left, which makes a linear recursion quadratic in time and space.",
        fix="Take the sequence and an index, or write a loop, which also spares the depth of the calls.",
        bad=(
            """
            def total(values):
                if not values:
                    return 0
                return values[0] + total(values[1:])  # finding
            """,
            """
            class Solution:
                def is_palindrome(self, text: str) -> bool:
                    if len(text) < 2:
                        return True
                    return text[0] == text[-1] and self.is_palindrome(text[1:-1])  # finding
            """,
        ),
        good=(
            """
            def total(values, start=0):
                if start == len(values):
                    return 0
                return values[start] + total(values, start + 1)
            """,
            """
            def merge_sort(values):
                middle = len(values) // 2
                return merge(merge_sort(values[:middle]), merge_sort(values[middle:]))
            """,
            """
            def permutations(values):
                if not values:
                    return [[]]
                return [[values[0], *rest] for rest in permutations(values[1:])]
            """,
            """
            def subsets(values):
                if not values:
                    return [[]]
                rest = subsets(values[1:])
                return rest + [[values[0], *one] for one in rest]
            """,
        ),
    )

    def consider(self, function: cst.FunctionDef, calls: list[cst.Call]) -> None:
        copies = [copy for call in calls[:_FEW] for copy in _copies(function, call)]
        if (
            not copies
            or len(calls) > _FEW
            or "numpy" in self.source.text
            or any(find_own(function, cst.CompFor))
        ):
            return
        if any(isinstance(around, cst.For | cst.While) for around in self._until(copies[0], function)):
            return
        name = excerpt(copies[0].value)
        self.report(
            copies[0],
            message=f"Pass a position in `{name}`: each call copies `{excerpt(copies[0])}`.",
        )

    def _until(self, node: cst.CSTNode, function: cst.FunctionDef) -> Iterator[cst.CSTNode]:
        for around in self.ancestors(node):
            if around is function:
                return
            yield around


def _copies(function: cst.FunctionDef, call: cst.Call) -> Iterator[cst.Subscript]:
    """Arguments that are nearly all of the parameter that they stand for."""
    parameters = parameters_of(function, call)
    for name, arg in zip(parameters, call.args, strict=False):
        match arg:
            case cst.Arg(
                value=cst.Subscript(
                    value=cst.Name(value=owner),
                    slice=[cst.SubscriptElement(slice=cst.Slice(lower=lower, upper=upper, step=None))],
                ) as value,
                keyword=None,
                star="",
            ) if owner == name and _is_most(lower, upper):
                yield value


def _is_most(lower: cst.BaseExpression | None, upper: cst.BaseExpression | None) -> bool:
    """Whether a fixed number of elements is left out at the ends."""
    from_start = isinstance(lower, cst.Integer) and lower.value != "0"
    from_end = isinstance(upper, cst.UnaryOperation) and isinstance(upper.expression, cst.Integer)
    return (from_start and upper is None) or (from_end and (lower is None or from_start))


CHECK = SliceCopyInRecursion
