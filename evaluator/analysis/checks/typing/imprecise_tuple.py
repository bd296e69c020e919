"""EV703: a result of several fields that only their order tells apart."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import code
from evaluator.model.findings import Rule, Severity

_ENOUGH = 3
_ORDERED = re.compile(r"key|priority|version|rgb|colou?r|hsv|shape|rank|triple", re.IGNORECASE)
_PLAIN = frozenset({"int", "float", "str", "bool", "bytes"})


class ImpreciseTuple(Check):
    """Looks at public functions that return a bare tuple of three or more fields of one plain type."""

    rule = Rule(
        id="EV703",
        name="imprecise-tuple",
        criterion="typing",
        severity=Severity.NOTE,
        message="Return a NamedTuple or a frozen dataclass.",
        why="Fields of one type are swapped without anybody noticing, the type checker included.",
        fix="Write `class Extent(NamedTuple)` with a name for each field; callers can still unpack it.",
        bad=(
            """
            def extent(values: list[int]) -> tuple[int, int, int]:  # finding
                return min(values), max(values), len(values)
            """,
            """
            def parts(path: str) -> Tuple[str, str, str] | None:  # finding
                return tuple(path.split("/"))
            """,
        ),
        good=(
            """
            def extent(values: list[int]) -> tuple[int, int]:
                return min(values), max(values)
            """,
            """
            def row(values: list[int]) -> tuple[int, ...]:
                return tuple(values)
            """,
            """
            def record(line: str) -> tuple[str, int, float]:
                return line, 1, 2.0
            """,
            """
            def sort_key(path: str) -> tuple[int, int, int]:
                return path.count("/"), len(path), 0
            """,
            """
            def _extent(values: list[int]) -> tuple[int, int, int]:
                return min(values), max(values), len(values)
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if node.returns is None or self.source.is_test or not self.is_public(node):
            return
        if _ORDERED.search(node.name.value):
            return
        annotation = node.returns.annotation
        while isinstance(annotation, cst.BinaryOperation):  # ``tuple[...] | None``
            annotation = annotation.left
        match annotation:
            case cst.Subscript(
                value=cst.Name(value="tuple" | "Tuple") | cst.Attribute(attr=cst.Name(value="Tuple")),
                slice=parts,
            ) if len(parts) >= _ENOUGH:
                kinds = {code(part.slice) for part in parts}
                if len(kinds) == 1 and kinds <= _PLAIN:
                    self.report(
                        node.returns,
                        message=f"Name the {len(parts)} fields that `{node.name.value}` returns, "
                        "with a NamedTuple or a frozen dataclass.",
                    )


CHECK = ImpreciseTuple
