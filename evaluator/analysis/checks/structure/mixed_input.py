"""EV623: a computation that asks the terminal for its input."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find_own, is_call_of
from evaluator.model.findings import Rule, Severity

_READERS = re.compile(
    r"_*(main|run|cli|menu|play|start|demo)|.*(read|input|ask|prompt|parse|load|scan|get_|choose|driver).*",
    re.IGNORECASE,
)


class MixedInput(Check):
    """Looks at functions that call input() and return a value out of loops of their own."""

    rule = Rule(
        id="EV623",
        name="mixed-input",
        criterion="structure",
        severity=Severity.NOTE,
        message="Take the values as parameters and read them elsewhere.",
        why="A computation that reads the terminal cannot be tested or used by other code.",
        fix="Read in main(), and pass the values to a function that only computes.",
        bad=(
            """
            def longest_run():
                values = [int(one) for one in input().split()]  # finding
                best = count = 0
                for value in values:
                    count = count + 1 if value else 0
                    best = max(best, count)
                return best
            """,
        ),
        good=(
            """
            def read_rows(count):
                rows = []
                for _ in range(count):
                    rows.append(input().split())
                return rows
            """,
            """
            def main():
                values = input().split()
                for value in values:
                    print(value)
            """,
            """
            def confirmed():
                return input("Go on? ") == "y"
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if "input" not in self.source.text or _READERS.fullmatch(node.name.value) or self.source.is_test:
            return
        calls = [call for call in find_own(node, cst.Call) if is_call_of(call, "input")]
        if not calls or not any(one.value is not None for one in find_own(node, cst.Return)):
            return
        reading = {around for call in calls for around in self.ancestors(call)}
        loops = {one for kind in (cst.For, cst.While) for one in find_own(node, kind)}
        if loops - reading:
            self.report(
                calls[0],
                message=f"Pass the values to `{node.name.value}` as parameters, and call `input` elsewhere.",
            )


CHECK = MixedInput
