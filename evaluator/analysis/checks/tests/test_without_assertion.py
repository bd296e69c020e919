"""EV901: a test that cannot fail but by a crash."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
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
            def total(values):
                assert values
                return sum(values)

            def test_total():  # finding
                print(total([1, 2]))
            """,
        ),
        good=(
            """
            class TestTree:
                def test_sums(self):
                    self._try_all([1, 2])

                def _try_all(self, values):
                    self._try(values)

                def _try(self, values):
                    assert sum(values) == 3
            """,
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

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._asserting: set[str] = set()
        """Names of functions of the file that assert, or that call one which does."""

    def visit_Module(self, node: cst.Module) -> None:
        callers: dict[str, set[str]] = {}
        for function in self._of_tests(node):
            calls = list(find(function.body, cst.Call))
            if _asserts(function, calls):
                self._asserting.add(function.name.value)
            for call in calls:
                callers.setdefault(_called(call), set()).add(function.name.value)
        todo = list(self._asserting)
        while todo:
            further = callers.get(todo.pop(), set()) - self._asserting
            self._asserting |= further
            todo += further

    def _of_tests(self, module: cst.Module) -> list[cst.FunctionDef]:
        """Tests and their helpers; what is tested may assert for itself, which is no test."""
        functions = list(find(module, cst.FunctionDef))
        tests = {function for function in functions if function.name.value.startswith("test_")}
        classes = {self.class_around(function) for function in tests} - {None}
        return [
            function
            for function in functions
            if self.source.is_test or function in tests or self.class_around(function) in classes
        ]

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        name = node.name.value
        if not name.startswith("test_") or (node.params.params and not self.source.is_test):
            return
        if name not in self._asserting and any(find(node.body, cst.Call)):
            self.report(node.name)


def _asserts(function: cst.FunctionDef, calls: list[cst.Call]) -> bool:
    return (
        any(find(function.body, cst.Assert))
        or any(find(function.body, cst.Raise))
        or any(_CHECKING.search(_called(call)) for call in calls)
    )


def _called(call: cst.Call) -> str:
    """The last part of the name of what is called."""
    match call.func:
        case cst.Name(value=name) | cst.Attribute(attr=cst.Name(value=name)):
            return name
        case _:
            return ""


CHECK = TestWithoutAssertion
