"""EV904: a test that decides for itself what to assert."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import excerpt, names_in
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity


class TestWithLogic(Check):
    """Looks at loops over written-out cases that choose by an if what to assert."""

    __test__ = False  # pytest must not collect this class

    rule = Rule(
        id="EV904",
        name="test-with-logic",
        criterion="tests",
        severity=Severity.NOTE,
        message="Write a test for each case, or a parameter for the expected value.",
        why="When the condition is not what the author thought, the assertion is skipped without a word.",
        fix="Use pytest.mark.parametrize with the input and the expected value side by side.",
        bad=(
            """
            def test_sizes():
                for size in (0, 1, 2):
                    if size == 0:  # finding
                        assert total([]) == 0
                    else:
                        assert total([1] * size) == size
            """,
        ),
        good=(
            """
            def test_total():
                assert total([1, 2]) == 3
            """,
            """
            def test_total():
                if has_numpy:
                    assert total([1, 2]) == 3
            """,
            """
            def test_line_ends():
                if sys.platform == "win32":
                    assert line_end() == "\\r\\n"
                else:
                    assert line_end() == "\\n"
            """,
            """
            def test_speed():
                if PYPY:
                    assert total([]) == 0
            """,
            """
            def test_callback():
                def callback(value):
                    if value:
                        assert value == 3

                visit(callback)
            """,
        ),
    )

    def visit_For(self, node: cst.For) -> None:
        function = self.function_around(node)
        if function is None or not function.name.value.startswith("test_") or not _is_written_out(node.iter):
            return
        cases = {name.value for name in find(node.target, cst.Name)}
        for one in node.body.body:
            if not isinstance(one, cst.If) or one.orelse is None or not any(find(one, cst.Assert)):
                continue
            if not cases.isdisjoint(names_in(one.test)):
                said = excerpt(one.test)
                self.report(
                    one.test, message=f"Write a test for each case: `{said}` decides what is asserted."
                )


def _is_written_out(iterable: cst.BaseExpression) -> bool:
    """Whether the loop is over a display or a range of literals."""
    match iterable:
        case cst.Tuple() | cst.List() | cst.Set():
            return True
        case cst.Call(func=cst.Name(value="range"), args=args):
            return all(isinstance(arg.value, cst.Integer) for arg in args)
        case _:
            return False


CHECK = TestWithLogic
