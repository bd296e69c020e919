"""EV601: a computation that also talks to the terminal."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find_own, is_call_of
from evaluator.model.findings import Rule, Severity

_ENTRY_POINTS = frozenset({"main", "run", "cli", "demo"})


class PrintAndReturn(Check):
    """Looks at functions that return a value; programs' entry points and printing to a stream are fine."""

    rule = Rule(
        id="EV601",
        name="print-and-return",
        criterion="structure",
        severity=Severity.WARNING,
        message="Return the result and leave printing to the caller.",
        why="A function that also prints cannot be used where the text is not wanted.",
        fix="Remove the print, or move it to the caller; use logging for diagnostics.",
        bad=(
            """
            def total(prices):
                result = sum(prices)
                print("total is", result)  # finding
                return result
            """,
        ),
        good=(
            """
            def show(prices):
                print(sum(prices))
            """,
            """
            import sys

            def main():
                print("done")
                return 0

            def total(prices):
                print("counting", file=sys.stderr)
                return sum(prices)
            """,
        ),
    )

    def visit_Call(self, node: cst.Call) -> None:
        if not is_call_of(node, "print") or any(map(_is_stream, node.args)):
            return
        function = self.function_around(node)
        if function is None or function.name.value in _ENTRY_POINTS or self.source.is_test:
            return
        if any(map(_has_value, find_own(function, cst.Return))):
            self.report(
                node,
                message=f"Leave printing to the caller of `{function.name.value}`, which returns a value.",
            )


def _has_value(node: cst.Return) -> bool:
    return node.value is not None and not (isinstance(node.value, cst.Name) and node.value.value == "None")


def _is_stream(arg: cst.Arg) -> bool:
    return arg.keyword is not None and arg.keyword.value == "file"


CHECK = PrintAndReturn
