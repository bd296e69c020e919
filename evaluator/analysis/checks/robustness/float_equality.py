"""EV810: equality of numbers that were rounded on the way."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.expressions import code, excerpt
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_ROUNDED = frozenset({"sqrt", "sin", "cos", "tan", "exp", "log", "log2", "log10", "pow", "cbrt", "hypot"})
_EXACT = re.compile(r"\b(Fraction|Decimal|Rational|Path|PurePath|sympy|numpy)\b")
_ROOT = re.compile(r"^\(?(1 ?/ ?[23]|0?\.\d+)\)?$")


class FloatEquality(Check):
    """Looks at == and != beside a quotient, a root or a logarithm."""

    rule = Rule(
        id="EV810",
        name="float-equality",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Compare whole numbers, or use math.isclose().",
        why="The value was rounded, so two ways to the same number differ in the last digit.",
        fix="Multiply out, take // or math.isqrt() for whole numbers, or math.isclose() for measured ones.",
        bad=(
            """
            def is_square(number: int) -> bool:
                return math.sqrt(number) == int(math.sqrt(number))  # finding
            """,
            """
            def same_slope(a, b):
                return a.rise / a.run == b.rise / b.run  # finding
            """,
            """
            def is_cube(number: int) -> bool:
                return round(number ** (1 / 3)) == number ** (1 / 3)  # finding
            """,
        ),
        good=(
            """
            def is_square(number: int) -> bool:
                return math.isqrt(number) ** 2 == number
            """,
            """
            def same_slope(a, b):
                return math.isclose(a.rise / a.run, b.rise / b.run)
            """,
            """
            from pathlib import Path

            def is_settings(path, folder):
                return path == folder / "settings.toml"
            """,
            """
            def is_settings(path, folder):
                return path == folder / "settings.toml"
            """,
            """
            def is_half(part, whole):
                return part * 2 == whole
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._is_exact = _EXACT.search(source.text) is not None

    def visit_Comparison(self, node: cst.Comparison) -> None:
        match node.comparisons:
            case [cst.ComparisonTarget(operator=cst.Equal() | cst.NotEqual(), comparator=right)]:
                pass
            case _:
                return
        rounded = next((side for side in (node.left, right) if _is_rounded(side)), None)
        if rounded is None or self.source.is_test or self._is_exact:
            return
        if isinstance(self.parent(node), cst.Assert) or _is_zero(node.left) or _is_zero(right):
            return
        if any(any(find(side, kind)) for side in (node.left, right) for kind in _TEXTS):
            return
        self.report(node, message=f"Compare without rounding: `{excerpt(rounded)}` is a float.")


_TEXTS = (cst.SimpleString, cst.FormattedString)


def _is_rounded(node: cst.BaseExpression) -> bool:
    match node:
        case cst.BinaryOperation(operator=cst.Divide()):
            return True
        case cst.BinaryOperation(operator=cst.Power(), right=right):
            return _ROOT.match(code(right)) is not None
        case cst.Call(func=cst.Attribute(value=cst.Name(value="math"), attr=cst.Name(value=name))):
            return name in _ROUNDED
        case cst.Call(func=cst.Name(value="sqrt")):
            return True
        case cst.BinaryOperation(left=left, operator=cst.Modulo()):
            return _is_rounded(left)
        case _:
            return False


def _is_zero(node: cst.BaseExpression) -> bool:
    return code(node) in {"0", "0.0"}


CHECK = FloatEquality
