"""EV812: an exception that says nothing."""

import libcst as cst

from evaluator.analysis.check import Check, is_dunder
from evaluator.model.findings import Rule, Severity

_SILENT = frozenset(
    {"Exception", "IndexError", "KeyError", "LookupError", "RuntimeError", "TypeError", "ValueError"}
)


class ErrorWithoutMessage(Check):
    """Looks at built-in exceptions raised without an argument; special methods have their own protocol."""

    rule = Rule(
        id="EV812",
        name="error-without-message",
        criterion="robustness",
        severity=Severity.NOTE,
        message="Say in the exception what was wrong.",
        why="The caller sees only the name of the class, and has to read the code to learn what to change.",
        fix='Write `raise ValueError(f"rate must be positive, not {rate}")`.',
        bad=(
            """
            def ratio(part, whole):
                if whole == 0:
                    raise ValueError  # finding
                return part / whole
            """,
            """
            def pop(self):
                if not self.items:
                    raise IndexError()  # finding
                return self.items.pop()
            """,
        ),
        good=(
            """
            def ratio(part, whole):
                if whole == 0:
                    raise ValueError("whole must not be zero")
                return part / whole
            """,
            """
            class Row:
                def __getitem__(self, index):
                    raise IndexError
            """,
            """
            def first(values):
                raise StopIteration
            """,
            """
            def find(rows, wanted):
                try:
                    if wanted not in rows:
                        raise KeyError
                except KeyError:
                    return None
            """,
        ),
    )

    def visit_Raise(self, node: cst.Raise) -> None:
        match node.exc:
            case cst.Name(value=name) | cst.Call(func=cst.Name(value=name), args=[]) if name in _SILENT:
                pass
            case _:
                return
        function = self.function_around(node)
        if function is None or self.source.is_test or is_dunder(function.name.value):
            return
        if not any(isinstance(around, cst.Try | cst.TryStar) for around in self.ancestors(node)):
            self.report(node, message=f"Say in the {name} what was wrong with the arguments or the state.")


CHECK = ErrorWithoutMessage
