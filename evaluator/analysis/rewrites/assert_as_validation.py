"""An assertion about arguments becomes ``raise ValueError``."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite
from evaluator.analysis.reading.negation import negated
from evaluator.analysis.reading.search import find

_ORDER: dict[type[cst.BaseCompOp], cst.BaseCompOp] = {
    cst.LessThan: cst.GreaterThanEqual(),
    cst.GreaterThanEqual: cst.LessThan(),
    cst.GreaterThan: cst.LessThanEqual(),
    cst.LessThanEqual: cst.GreaterThan(),
}
_ORDERED_TYPES = frozenset({"int", "str"})


class AssertAsValidation(Rewrite):
    """Turns assertions with a message; the condition of order is turned round only between whole numbers."""

    pairs = (
        (
            '''
            def ratio(part: int, whole: int) -> float:
                """Share of the whole."""
                assert whole > 0, f"whole must be positive, not {whole}"  # finding
                return part / whole
            ''',
            '''
            def ratio(part: int, whole: int) -> float:
                """Share of the whole."""
                if whole <= 0:
                    raise ValueError(f"whole must be positive, not {whole}")
                return part / whole
            ''',
        ),
        (
            """
            def mean(values):
                assert values, "values must not be empty"  # finding
                return sum(values) / len(values)
            """,
            """
            def mean(values):
                if not values:
                    raise ValueError("values must not be empty")
                return sum(values) / len(values)
            """,
        ),
        (
            """
            def root(value: float) -> float:
                assert value >= 0, "value must not be negative"  # finding
                return value ** 0.5
            """,
            """
            def root(value: float) -> float:
                if not value >= 0:
                    raise ValueError("value must not be negative")
                return value ** 0.5
            """,
        ),
        (
            """
            def add(rows, row):
                assert not rows.closed, ("rows must be open")  # finding
                rows.append(row)
            """,
            """
            def add(rows, row):
                if rows.closed:
                    raise ValueError("rows must be open")
                rows.append(row)
            """,
        ),
    )
    refused = (
        """
        def add(rows, row):
            assert not rows.closed, (  # finding
                "rows must be open to take a row"
            )
            rows.append(row)
        """,
        """
        def mean(values):
            assert values  # finding
            return sum(values) / len(values)
        """,
        """
        def mean(values):
            assert isinstance(values, list), "values must be a list"  # finding
            return sum(values) / len(values)
        """,
    )

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement:
        if not self.is_reported(original_node):
            return updated_node
        match updated_node.body:
            case [cst.Assert(test=test, msg=cst.BaseExpression() as message)] if "\n" not in self.code(
                message
            ) and not _asks_for_type(test):
                wrong = self._wrong(test, original_node)
            case _:
                return updated_node
        if isinstance(message, cst.ConcatenatedString | cst.BaseString):
            message = message.with_changes(lpar=(), rpar=())  # those of the call are enough
        error = cst.Call(cst.Name("ValueError"), [cst.Arg(message)])
        block = cst.IndentedBlock([cst.SimpleStatementLine([cst.Raise(error)])])
        header = updated_node.trailing_whitespace
        return cst.If(wrong, block.with_changes(header=header), leading_lines=updated_node.leading_lines)

    def _wrong(self, test: cst.BaseExpression, statement: cst.CSTNode) -> cst.BaseExpression:
        """The condition under which the assertion fails."""
        match test:
            case cst.UnaryOperation(operator=cst.Not(), expression=right):
                return right
            case cst.Comparison(
                left=left, comparisons=[cst.ComparisonTarget(operator=sign, comparator=right) as target]
            ):
                if type(sign) in _ORDER and all(self._is_whole(side, statement) for side in (left, right)):
                    return test.with_changes(comparisons=[target.with_changes(operator=_ORDER[type(sign)])])
        return negated(test)

    def _is_whole(self, side: cst.BaseExpression, statement: cst.CSTNode) -> bool:
        """Whether the value is visibly of a type of which any two values are in order."""
        match side:
            case cst.Integer() | cst.Call(func=cst.Name(value="len")):
                return True
            case cst.Name(value=name):
                function = self.function_around(statement)
                return function is not None and any(
                    param.name.value == name
                    and param.annotation is not None
                    and self.code(param.annotation.annotation) in _ORDERED_TYPES
                    for param in find(function.params, cst.Param)
                )
            case _:
                return False


def _asks_for_type(test: cst.BaseExpression) -> bool:
    """Whether the error had better be a TypeError."""
    return any(name.value in {"isinstance", "type", "callable"} for name in find(test, cst.Name))


REWRITE = AssertAsValidation
