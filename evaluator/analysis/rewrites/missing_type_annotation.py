"""A function that returns nothing says so."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite
from evaluator.analysis.reading.search import find_own
from evaluator.analysis.type_slots import function_slots


class MissingTypeAnnotation(Rewrite):
    """Adds ``-> None`` where the result is all that lacks a type; what a value is, only its author knows."""

    pairs = (
        (
            """
            class Store:
                def __init__(self) -> None:
                    self.rows: list[str] = []

                def add(self, row: str):  # finding
                    if not row:
                        return
                    self.rows.append(row)
            """,
            """
            class Store:
                def __init__(self) -> None:
                    self.rows: list[str] = []

                def add(self, row: str) -> None:
                    if not row:
                        return
                    self.rows.append(row)
            """,
        ),
    )
    refused = (
        """
        def total(prices: list[int]):  # finding
            return sum(prices)
        """,
        """
        def show(prices):  # finding
            print(prices)
        """,
        """
        class Shape:
            def __init__(self, sides):  # finding
                self.sides = sides
        """,
        """
        class Shape:
            def area(self):  # finding
                raise NotImplementedError
        """,
        """
        def count(limit: int):  # finding
            yield from range(limit)
        """,
    )

    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef:
        if not self.is_reported_at(original_node.name) or updated_node.returns is not None:
            return updated_node
        block = self.parent(original_node)
        is_method = isinstance(block, cst.IndentedBlock) and isinstance(self.parent(block), cst.ClassDef)
        slots = function_slots(original_node, is_method=is_method)
        lacking = [slot.label for slot in slots if slot.value == 0]
        if lacking != ["the result"] or _gives_value(original_node):
            return updated_node
        return updated_node.with_changes(returns=cst.Annotation(cst.Name("None")))


def _gives_value(function: cst.FunctionDef) -> bool:
    """Whether the function may return something, yields, or is there for others to fill in."""
    match function.body.body[-1]:
        case cst.SimpleStatementLine(body=[*_, cst.Raise() | cst.Pass() | cst.Expr(value=cst.Ellipsis())]):
            return True
        case cst.BaseSmallStatement():
            return True
    returns = (one.value for one in find_own(function, cst.Return))
    return any(value is not None for value in returns) or any(True for _ in find_own(function, cst.Yield))


REWRITE = MissingTypeAnnotation
