"""EV902: an assertion that holds whatever the code does."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import excerpt
from evaluator.model.findings import Rule, Severity


class TrivialAssertion(Check):
    """Looks at assertions of a literal, and at lengths that are asked not to be negative."""

    rule = Rule(
        id="EV902",
        name="trivial-assertion",
        criterion="tests",
        severity=Severity.WARNING,
        message="Assert something that the code can get wrong.",
        why="The assertion holds whatever the code does, so the test looks stronger than it is.",
        fix="Compare the result with the value that the requirement asks for.",
        bad=(
            """
            def test_total():
                total([1, 2])
                assert True  # finding
            """,
            """
            def test_rows():
                assert len(rows()) >= 0  # finding
            """,
        ),
        good=(
            """
            def test_total():
                assert total([1, 2]) == 3
            """,
            """
            def test_never():
                assert False, "not reached"
            """,
            """
            def test_equality():
                point = Point(1, 2)
                assert point == point
            """,
            """
            def test_rows():
                assert len(rows()) > 0
            """,
            """
            def test_either():
                try:
                    total(None)
                except TypeError:
                    assert True
                else:
                    raise AssertionError
            """,
        ),
    )

    def visit_Assert(self, node: cst.Assert) -> None:
        if not _always_holds(node.test):
            return
        function = self.function_around(node)
        if function is None or not function.name.value.startswith("test"):
            return
        if not any(isinstance(around, cst.Try | cst.TryStar) for around in self.ancestors(node)):
            self.report(
                node,
                message=f"Assert something that the code can get wrong: `{excerpt(node.test)}` always holds.",
            )


def _always_holds(test: cst.BaseExpression) -> bool:
    match test:
        case cst.Name(value="True"):
            return True
        case cst.Integer(value=value):
            return value != "0"
        case cst.Comparison(
            left=cst.Call(func=cst.Name(value="len")),
            comparisons=[
                cst.ComparisonTarget(operator=cst.GreaterThanEqual(), comparator=cst.Integer(value="0"))
            ],
        ):
            return True
        case _:
            return False


CHECK = TrivialAssertion
