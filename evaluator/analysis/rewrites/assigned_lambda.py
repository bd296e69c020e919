"""A lambda with a name becomes a function."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class AssignedLambda(Rewrite):
    """Turns a plain assignment on a line of its own."""

    pairs = (
        (
            """
            def ordered(rows):
                # cheap rows first
                price = lambda row, factor=2: row.price * factor  # finding
                return sorted(rows, key=price)
            """,
            """
            def ordered(rows):
                # cheap rows first
                def price(row, factor=2):
                    return row.price * factor
                return sorted(rows, key=price)
            """,
        ),
    )
    refused = (
        """
        from collections.abc import Callable

        double: Callable[[int], int] = lambda number: 2 * number  # finding
        """,
    )

    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement:
        if not self.is_reported(original_node):
            return updated_node
        match updated_node.body:
            case [
                cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name(value=name))],
                    value=cst.Lambda(params=params, body=body),
                )
            ]:
                definition = self.statement(f"def {name}({self.code(params)}): return {self.code(body)}")
            case _:
                return updated_node
        if not isinstance(definition, cst.FunctionDef):
            return updated_node
        result = cst.SimpleStatementLine(
            [cst.Return(body)], trailing_whitespace=updated_node.trailing_whitespace
        )
        return definition.with_changes(
            body=cst.IndentedBlock([result]), leading_lines=updated_node.leading_lines
        )


REWRITE = AssignedLambda
