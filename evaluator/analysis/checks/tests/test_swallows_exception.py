"""EV905: a test for an exception that passes when nothing is raised."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import code
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity


class TestSwallowsException(Check):
    """Looks at try statements in tests that neither assert nor fail after the call."""

    __test__ = False  # pytest must not collect this class

    rule = Rule(
        id="EV905",
        name="test-swallows-exception",
        criterion="tests",
        severity=Severity.WARNING,
        message="Use pytest.raises.",
        why="The test passes both with the exception and without it.",
        fix="Write `with pytest.raises(ValueError):` around the call.",
        bad=(
            """
            def test_rejects_text():
                try:
                    total("12")
                except TypeError:  # finding
                    pass
            """,
        ),
        good=(
            """
            def test_rejects_text():
                with pytest.raises(TypeError):
                    total("12")
            """,
            """
            def test_rejects_text():
                try:
                    total("12")
                except TypeError:
                    pass
                else:
                    pytest.fail("no exception")
            """,
            """
            def test_rejects_text():
                try:
                    total("12")
                    assert False
                except TypeError:
                    pass
            """,
            """
            def test_rejects_text():
                try:
                    total("12")
                except TypeError as error:
                    caught = error
                assert str(caught) == "text"
            """,
        ),
    )

    def visit_Try(self, node: cst.Try) -> None:
        function = self.function_around(node)
        if function is None or not function.name.value.startswith("test_") or len(node.handlers) != 1:
            return
        if node.orelse is not None or node.finalbody is not None or not self._is_last(node, function):
            return
        handler = node.handlers[0]
        fails = any(find(node.body, cst.Assert)) or any(find(node.body, cst.Raise))
        fails = fails or any("fail" in code(call.func) for call in find(node.body, cst.Call))
        if not fails and _only_accepts(handler.body):
            kind = f"({code(handler.type)})" if handler.type is not None else ""
            self.report(
                handler, message=f"Use `pytest.raises{kind}`: the test also passes when nothing is raised."
            )

    def _is_last(self, node: cst.Try, function: cst.FunctionDef) -> bool:
        return bool(function.body.body) and function.body.body[-1] is node


def _only_accepts(body: cst.BaseSuite) -> bool:
    match body:
        case cst.IndentedBlock(body=[cst.SimpleStatementLine(body=[cst.Pass()])]):
            return True
        case _:
            return False


CHECK = TestSwallowsException
