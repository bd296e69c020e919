"""EV103: a string built piece by piece."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import Kind, bindings_in, dotted
from evaluator.analysis.reading.loops import bound_before, growing_loops
from evaluator.model.findings import Rule, Severity


class StringConcatenationInLoop(Check):
    """Looks at names that hold nothing but text, bound before the loop that appends to them."""

    rule = Rule(
        id="EV103",
        name="string-concatenation-in-loop",
        criterion="efficiency",
        severity=Severity.NOTE,
        message="Collect the pieces in a list and join them once.",
        why="Each step may copy the whole string; that CPython often avoids it is no promise (PEP 8).",
        fix='Append the pieces to a list, or write a generator, and return "".join(pieces).',
        bad=(
            """
            def encode(letters):
                text = ""
                for letter in letters:
                    text += chr(ord(letter) + 1)  # finding
                return text
            """,
            """
            def reverse(letters):
                text = ""
                for letter in letters:
                    text = letter + text  # finding
                return text
            """,
        ),
        good=(
            """
            def encode(letters):
                return "".join(chr(ord(letter) + 1) for letter in letters)
            """,
            """
            def lines(rows):
                for row in rows:
                    line = ""
                    line += row.name
                    yield line
            """,
            """
            def total(values):
                result = 0
                for value in values:
                    result += value
                return result
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._reported: set[tuple[cst.FunctionDef, str]] = set()

    def visit_AugAssign(self, node: cst.AugAssign) -> None:
        if isinstance(node.operator, cst.AddAssign):
            self._consider(node, dotted(node.target), except_for=None)

    def visit_Assign(self, node: cst.Assign) -> None:
        if len(node.targets) != 1 or not isinstance(node.value, cst.BinaryOperation):
            return
        name = dotted(node.targets[0].target)
        operands = {dotted(node.value.left), dotted(node.value.right)}
        if isinstance(node.value.operator, cst.Add) and name in operands:
            self._consider(node, name, except_for=node)

    def _consider(self, node: cst.CSTNode, name: str, except_for: cst.CSTNode | None) -> None:
        function = self.function_around(node)
        if not name or "." in name or function is None or (function, name) in self._reported:
            return
        loops = list(growing_loops(self, node))
        if not loops:
            return
        bindings = bindings_in(function).without(except_for, name)
        if bindings.kind(name) is not Kind.TEXT:
            return
        if any(bound_before(self, name, bindings, loop) for loop in loops):
            self._reported.add((function, name))
            self.report(node, message=f"Collect the pieces of `{name}` in a list and join them once.")


CHECK = StringConcatenationInLoop
