"""EV901: a test that cannot fail but by a crash."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_CHECKING = re.compile(r"assert|raises|warns|check|expect|verify|fail|should", re.IGNORECASE)


class TestWithoutAssertion(Check):
    """Looks at test functions that hold no assertion, no raise and no call whose name says that it checks."""

    __test__ = False  # pytest must not collect this class

    rule = Rule(
        id="EV901",
        name="test-without-assertion",
        criterion="tests",
        severity=Severity.WARNING,
        message="Assert what the call must give.",
        why="The test passes for every result that is not a crash, so it guards nothing.",
        fix="Compare the result with the value that the requirement asks for.",
        bad=(
            """
            def test_total():  # finding
                print(total([1, 2]))
            """,
        ),
        good=(
            """
            def test_total():
                assert total([1, 2]) == 3

            def test_rejects_text():
                with pytest.raises(TypeError):
                    total("12")

            def test_through_a_function():
                check_total([1, 2], 3)
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if not node.name.value.startswith("test_") or (node.params.params and not self.source.is_test):
            return
        calls = list(find(node.body, cst.Call))
        checks = (
            any(find(node.body, cst.Assert)) or any(find(node.body, cst.Raise)) or any(map(_checks, calls))
        )
        if calls and not checks:
            self.report(node.name)


def _checks(call: cst.Call) -> bool:
    """Whether the name of what is called says that it checks."""
    match call.func:
        case cst.Name(value=name) | cst.Attribute(attr=cst.Name(value=name)):
            return _CHECKING.search(name) is not None
        case _:
            return False


CHECK = TestWithoutAssertion
