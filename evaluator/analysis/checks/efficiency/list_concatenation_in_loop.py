"""EV109: a list built by making a longer copy in each turn."""

from collections import Counter

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import Kind, bindings_in, dotted
from evaluator.analysis.reading.expressions import excerpt
from evaluator.analysis.reading.loops import bound_before, growing_loops
from evaluator.model.findings import Rule, Severity

_LOOKS = 20
"""A name that is bound more often in one function is machine-made, or hopeless."""


class ListConcatenationInLoop(Check):
    """Looks at names that hold nothing but a list, bound before the loop; an argument is the caller's."""

    rule = Rule(
        id="EV109",
        name="list-concatenation-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Append to the list instead of making a longer one.",
        why="`+` copies the whole list in each turn, so the loop is quadratic.",
        fix="Use append() for one element and extend() for several.",
        bad=(
            """
            def squares(values):
                found = []
                for value in values:
                    found = found + [value * value]  # finding
                return found
            """,
            """
            def signs(values):
                found = []
                for value in values:
                    if value < 0:
                        found = found + ["-"]  # finding
                    else:
                        found = found + ["+"]  # finding
                return found
            """,
            """
            def flat(rows):
                cells = []
                for row in rows:
                    cells = cells + row  # finding
                return cells
            """,
        ),
        good=(
            """
            def squares(values):
                found = []
                for value in values:
                    found += [value * value]
                return found
            """,
            """
            def with_squares(values: list[int]) -> list[int]:
                for value in range(9):
                    values = values + [value * value]
                return values
            """,
            """
            def total(values):
                found = 0
                for value in values:
                    found = found + value
                return found
            """,
            """
            def rows_with_end(rows):
                for row in rows:
                    cells = [row]
                    cells = cells + [None]
                    yield cells
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._looked: Counter[tuple[cst.FunctionDef | None, str]] = Counter()

    def visit_Assign(self, node: cst.Assign) -> None:
        growth = _growth(node)
        if growth is None:
            return
        name, right = growth
        function = self.function_around(node)
        self._looked[function, name] += 1
        if function is None or self._looked[function, name] > _LOOKS:
            return
        bindings = bindings_in(function)
        grown = [place for place in bindings.nodes(name) if _growth(place) is not None]
        if len(grown) > _LOOKS:
            return
        for place in grown:
            bindings = bindings.without(place, name)
        given = any(isinstance(place, cst.Param) for place in bindings.nodes(name))
        if bindings.kind(name) is not Kind.LIST or given:
            return
        if any(bound_before(self, name, bindings, loop) for loop in growing_loops(self, node)):
            single = isinstance(right, cst.List) and len(right.elements) == 1
            instead = (
                f"{name}.append({excerpt(right.elements[0].value)})"
                if single and isinstance(right, cst.List)
                else f"{name}.extend({excerpt(right)})"
            )
            self.report(node, message=f"Write `{instead}`: `+` copies `{name}` in each turn.")


def _growth(node: cst.CSTNode) -> tuple[str, cst.BaseExpression] | None:
    """The name and what is added to it, where the node is ``name = name + more``."""
    match node:
        case cst.Assign(
            targets=[cst.AssignTarget(target=cst.Name(value=name))],
            value=cst.BinaryOperation(operator=cst.Add(), left=left, right=right),
        ) if dotted(left) == name:
            return name, right
        case _:
            return None


CHECK = ListConcatenationInLoop
