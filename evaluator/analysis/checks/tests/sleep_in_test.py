"""EV907: a test that waits for the clock."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.expressions import code, excerpt
from evaluator.model.findings import Rule, Severity

_OTHERS = re.compile(r"Process|Thread|Popen|subprocess|socket|server", re.IGNORECASE)
"""Others keep a time of their own, which no clock that is passed in can move."""
_SLEEPS = frozenset({"time.sleep", "sleep"})


class SleepInTest(Check):
    """Looks at time.sleep() directly in a test function."""

    rule = Rule(
        id="EV907",
        name="sleep-in-test",
        criterion="tests",
        severity=Severity.NOTE,
        message="Pass the code a clock that the test moves.",
        why="A test that waits is slow on every run and fails now and then on a busy machine.",
        fix="Take the clock as a parameter and pass a fake one, or wait on an event.",
        bad=(
            """
            def test_window_slides():
                limiter = Limiter(window=1)
                limiter.allow("a")
                time.sleep(1.1)  # finding
                assert limiter.allow("a")
            """,
        ),
        good=(
            """
            def test_window_slides(clock):
                limiter = Limiter(window=1, clock=clock)
                limiter.allow("a")
                clock.advance(1.1)
                assert limiter.allow("a")
            """,
            """
            def test_other_thread():
                def work():
                    time.sleep(0.1)
                    done.set()

                Thread(target=work).start()
                assert done.wait(5)
            """,
            """
            def test_yields():
                time.sleep(0)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._has_others = _OTHERS.search(source.text) is not None

    def visit_Call(self, node: cst.Call) -> None:
        if len(node.args) != 1 or code(node.func) not in _SLEEPS or code(node.args[0]) == "0":
            return
        function = self.function_around(node)
        if function is None or not function.name.value.startswith("test_"):
            return
        if not self._has_others:
            self.report(
                node, message=f"Pass the code a clock that the test moves, instead of `{excerpt(node)}`."
            )


CHECK = SleepInTest
