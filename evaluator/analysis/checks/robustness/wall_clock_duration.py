"""EV807: a duration measured with a clock that can jump."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import bindings_in, dotted
from evaluator.analysis.reading.expressions import code, excerpt
from evaluator.model.findings import Rule, Severity

_CLOCKS = {
    "time.time()": "time.monotonic()",
    "time()": "time.monotonic()",
    "time.time_ns()": "time.monotonic_ns()",
    "datetime.now()": "time.monotonic()",
    "datetime.datetime.now()": "time.monotonic()",
    "datetime.utcnow()": "time.monotonic()",
}

_BINDINGS = 20
"""What is bound more often in one scope hardly holds readings of one clock."""


class WallClockDuration(Check):
    """Looks at differences of two readings of the wall clock that the program itself goes on to use."""

    rule = Rule(
        id="EV807",
        name="wall-clock-duration",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Measure durations with time.monotonic().",
        why="The wall clock is set back and forward by time servers and people; a duration may be negative.",
        fix="Use time.monotonic(), or time.perf_counter() for short runs; a class takes a clock argument.",
        bad=(
            """
            import time

            def timed(work):
                start = time.time()
                work()
                return time.time() - start  # finding
            """,
            """
            import time

            class Limiter:
                def __init__(self, rate):
                    self.rate = rate
                    self.last = time.time()

                def allow(self):
                    now = time.time()
                    elapsed = now - self.last  # finding
                    self.last = now
                    return elapsed * self.rate > 1
            """,
        ),
        good=(
            """
            import time

            def timed(work):
                start = time.monotonic()
                work()
                return time.monotonic() - start
            """,
            """
            import time

            def timed(work):
                start = time.time()
                work()
                print(f"took {time.time() - start:.1f} s")
            """,
            """
            import time

            def age(path):
                return time.time() - path.stat().st_mtime
            """,
            """
            import time

            def is_expired(token):
                return time.time() - token.issued_at > 3600
            """,
            """
            from datetime import datetime, timedelta

            def yesterday():
                now = datetime.now()
                return now - timedelta(days=1)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._reported: set[cst.FunctionDef | None] = set()

    def visit_BinaryOperation(self, node: cst.BinaryOperation) -> None:
        if not isinstance(node.operator, cst.Subtract):
            return
        function, later = self.function_around(node), self._clock(node.left)
        if function in self._reported or self._is_told(node):
            return
        if later and self._clock(node.right):
            self._reported.add(function)
            self.report(
                node,
                message=f"Read `{_CLOCKS[later]}` instead of `{later}`: `{excerpt(node)}` is a duration.",
            )

    def _is_told(self, node: cst.CSTNode) -> bool:
        """Whether the duration only goes into a message or a report."""
        kinds = (cst.Arg, cst.FormattedStringExpression, cst.SimpleStatementLine)
        around = next((one for one in self.ancestors(node) if isinstance(one, kinds)), None)
        return isinstance(around, cst.Arg | cst.FormattedStringExpression)

    def _clock(self, node: cst.BaseExpression) -> str:
        """The wall clock that the value was read from, if that is all it ever holds."""
        text = code(node) if isinstance(node, cst.Call) else ""
        if text in _CLOCKS:
            return text if text != "time()" or "from time import" in self.source.text else ""
        name = dotted(node)
        scope: cst.CSTNode | None = self.function_around(node)
        if name.startswith("self."):
            scope = self.class_around(node)
        if not name or scope is None:
            return ""
        places = bindings_in(scope).nodes(name)
        if len(places) > _BINDINGS:
            return ""
        clocks = {self._clock_of_binding(place, name) for place in places}
        return clocks.pop() if len(clocks) == 1 else ""

    def _clock_of_binding(self, place: cst.CSTNode, name: str) -> str:
        match place:
            case cst.Assign(value=cst.Call() as value) | cst.AnnAssign(value=cst.Call() as value):
                return self._clock(value)
            case cst.Assign(value=cst.Name() as value) if name.startswith("self."):
                return self._clock(value)
            case _:
                return ""


CHECK = WallClockDuration
