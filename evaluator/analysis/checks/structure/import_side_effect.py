"""EV602: importing the module does something."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find, is_call_of
from evaluator.model.findings import Rule, Severity


class ImportSideEffect(Check):
    """Looks at statements of the module itself that print, read input or try its own functions out."""

    rule = Rule(
        id="EV602",
        name="import-side-effect",
        criterion="structure",
        severity=Severity.WARNING,
        message='Move this under `if __name__ == "__main__":`.',
        why="Whoever imports the module, a test for example, runs this as well and may wait for input.",
        fix='Put demonstration and start-up code in a main() that `if __name__ == "__main__":` calls.',
        bad=(
            """
            def double(value):
                return 2 * value

            print(double(2))  # finding
            """,
            """
            def solve(count):
                return count

            assert solve(1) == 1  # finding
            answer = solve(int(input()))
            """,
            """
            count = int(input())  # finding
            for _ in range(count):
                print(input())
            """,
        ),
        good=(
            """
            import sys

            LIMIT = int("10")
            sys.setrecursionlimit(10_000)

            def double(value):
                print(value)
                return 2 * value

            if __name__ == "__main__":
                print(double(2))
            """,
            """
            def register(function):
                print("registered")
                return function

            HANDLERS = [register(print)]

            @register
            def handle():
                return input()
            """,
        ),
    )

    def visit_Module(self, node: cst.Module) -> None:
        if self.source.is_test:
            return
        own = {one.name.value for one in node.body if isinstance(one, cst.FunctionDef)}
        for statement in node.body:
            if self._acts(statement, own):
                self.report(statement)
                return

    def _acts(self, statement: cst.CSTNode, own: set[str]) -> bool:
        """Whether running the statement does more than define things."""
        match statement:
            case cst.FunctionDef() | cst.ClassDef():
                return False
            case cst.If(test=cst.Comparison(left=cst.Name(value="__name__"))):
                return False
            case cst.SimpleStatementLine(body=[cst.Expr(value=call)]) if is_call_of(call, *own):
                return True
        if any(
            is_call_of(call, *own) for test in find(statement, cst.Assert) for call in find(test, cst.Call)
        ):
            return True
        talks = (call for call in find(statement, cst.Call) if is_call_of(call, "print", "input"))
        return any(self.function_around(call) is None for call in talks)


CHECK = ImportSideEffect
