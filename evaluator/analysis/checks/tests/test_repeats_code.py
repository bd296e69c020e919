"""EV903: the expected value comes from the code under test."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import bindings_in
from evaluator.analysis.reading.expressions import code, excerpt
from evaluator.model.findings import Rule, Severity

_BUILT_IN = frozenset(
    {"hash", "id", "iter", "len", "list", "next", "repr", "set", "sorted", "str", "type", "tuple"}
)


class TestRepeatsCode(Check):
    """Looks at assertions that compare a call with the same call."""

    __test__ = False  # pytest must not collect this class

    rule = Rule(
        id="EV903",
        name="test-repeats-code",
        criterion="tests",
        severity=Severity.WARNING,
        message="Write the expected value down.",
        why="Both sides come from the same code, so the test passes for every wrong answer as well.",
        fix="Compare with the literal value that the requirement gives for this input.",
        bad=(
            """
            def test_total():
                assert total([1, 2]) == total([1, 2])  # finding
            """,
            """
            def test_total():
                expected = total([1, 2])
                assert total([1, 2]) == expected  # finding
            """,
        ),
        good=(
            """
            def test_reading():
                source, expected = read("case")
                assert source == expected
            """,
            """
            def test_total():
                assert total([1, 2]) == 3
            """,
            """
            def test_order_does_not_matter():
                assert total([1, 2]) == total([2, 1])
            """,
            """
            def test_hash():
                assert hash(Point(1, 2)) == hash(Point(1, 2))
            """,
            """
            def test_is_deterministic():
                assert shuffle([1, 2], seed=3) == shuffle([1, 2], seed=3)
            """,
            """
            def test_is_cached():
                assert load("a") is load("a")
            """,
        ),
    )

    def visit_Assert(self, node: cst.Assert) -> None:
        match node.test:
            case cst.Comparison(
                left=left, comparisons=[cst.ComparisonTarget(operator=cst.Equal(), comparator=right)]
            ):
                pass
            case _:
                return
        function = self.function_around(node)
        if function is None or not function.name.value.startswith("test_") or _is_about_repetition(function):
            return
        one, other = _value(left, function), _value(right, function)
        if one is not None and other is not None and _is_plain(one) and code(one) == code(other):
            self.report(node, message=f"Write the expected value down: both sides are `{excerpt(one)}`.")


def _value(side: cst.BaseExpression, function: cst.FunctionDef) -> cst.Call | None:
    """The call on this side, or the one call that the name on this side was assigned."""
    if isinstance(side, cst.Name):
        places = bindings_in(function).nodes(side.value)
        if len(places) != 1 or not isinstance(places[0], cst.Assign):
            return None
        if not isinstance(places[0].targets[0].target, cst.Name):
            return None  # one part of what the call gives, beside another
        side = places[0].value
    return side if isinstance(side, cst.Call) else None


def _is_plain(call: cst.Call) -> bool:
    """Whether a function of the author's is called with arguments that are written out."""
    match call.func:
        case cst.Name(value=name):
            return bool(call.args) and name.islower() and name not in _BUILT_IN
        case _:
            return False


def _is_about_repetition(function: cst.FunctionDef) -> bool:
    words = (
        "determin",
        "same",
        "twice",
        "again",
        "repeat",
        "cache",
        "stable",
        "idempoten",
        "equal",
        "consisten",
        "reproduc",
    )
    return any(word in function.name.value for word in words)


CHECK = TestRepeatsCode
