"""EV105: a loop that eats a sequence by copying what is left."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import bindings_in
from evaluator.analysis.reading.changes import leaves_loop
from evaluator.analysis.reading.expressions import excerpt, names_in
from evaluator.analysis.reading.loops import bound_before, growing_loops
from evaluator.model.findings import Rule, Severity

_BINDINGS = 20
"""A name that is bound more often in one function is machine-made, or hopeless."""


class SliceCopyInLoop(Check):
    """Looks at ``rest = rest[n:]`` and ``rest = rest[n:-n]`` in a while loop that eats it up."""

    rule = Rule(
        id="EV105",
        name="slice-copy-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Move an index instead of copying the rest.",
        why="Each slice copies what is left, so a loop over n elements copies about n * n / 2 of them.",
        fix="Keep a start (and an end) position and compare it with the length.",
        bad=(
            """
            def total(values):
                result = 0
                while values:
                    result += values[0]
                    values = values[1:]  # finding
                return result
            """,
            """
            def is_palindrome(text):
                while len(text) > 1:
                    if text[0] != text[-1]:
                        return False
                    text = text[1:-1]  # finding
                return True
            """,
        ),
        good=(
            """
            def total(values):
                result = position = 0
                while position < len(values):
                    result += values[position]
                    position += 1
                return result
            """,
            """
            def last(lines, count):
                while len(lines) > count:
                    lines = lines[: len(lines) // 2]
                return lines
            """,
            """
            def without_zeros(text):
                while text.endswith("0"):
                    text = text[:-1]
                return text
            """,
            """
            def unstuffed(connection, line):
                while line:
                    if line.startswith("."):
                        line = line[1:]
                    print(line)
                    line = connection.readline()
            """,
            """
            import numpy as np

            def view(values: np.ndarray) -> None:
                while len(values):
                    values = values[1:]
            """,
        ),
    )

    def visit_Assign(self, node: cst.Assign) -> None:
        match node:
            case cst.Assign(
                targets=[cst.AssignTarget(target=cst.Name(value=name))],
                value=cst.Subscript(
                    value=cst.Name(value=owner),
                    slice=[cst.SubscriptElement(slice=cst.Slice(lower=lower, upper=upper, step=None))],
                ),
            ) if name == owner:
                pass
            case _:
                return
        function, loop = self.function_around(node), next(growing_loops(self, node), None)
        if function is None or not isinstance(loop, cst.While) or "numpy" in self.source.text:
            return
        if not _eats(lower, upper) or not _asks_for_length(loop.test, name) or leaves_loop(self, node, loop):
            return
        rest = bindings_in(function).without(node, name)
        if len(rest.nodes(name)) > _BINDINGS:
            return
        if bound_before(self, name, rest, loop):
            self.report(
                node, message=f"Move an index over `{name}`: `{excerpt(node.value)}` copies all that is left."
            )


def _eats(lower: cst.BaseExpression | None, upper: cst.BaseExpression | None) -> bool:
    """Whether a fixed number of elements is cut off at the start, and perhaps at the end."""
    from_end = isinstance(upper, cst.UnaryOperation) and isinstance(upper.expression, cst.Integer)
    return isinstance(lower, cst.Integer) and lower.value != "0" and (upper is None or from_end)


def _asks_for_length(test: cst.BaseExpression, name: str) -> bool:
    """Whether the loop runs for as long as something is left."""
    match test:
        case cst.Name(value=value):
            return value == name
        case cst.Comparison(left=cst.Call(func=cst.Name(value="len"), args=[arg])):
            return name in names_in(arg)
        case cst.Call(func=cst.Name(value="len" | "bool"), args=[arg]):
            return name in names_in(arg)
        case _:
            return False


CHECK = SliceCopyInLoop
