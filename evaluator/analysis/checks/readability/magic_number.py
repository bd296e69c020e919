"""EV512: a number without a name that several decisions or formulas share."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_KNOWN = frozenset(
    {*(12, 15, 16, 20, 24, 25, 26, 28, 29, 30, 31, 32, 36, 40, 48, 50, 52, 57, 60, 64, 65, 90, 96, 97)}
    | {*(122, 127, 128, 180, 255, 256, 299, 360, 365, 366, 399, 400, 499, 512, 599, 1024, 3600, 86400)}
    | {*(10**9 + 7, 998244353)}
    | {10**exponent for exponent in range(1, 19)}
    | {2**exponent - less for exponent in range(8, 65) for less in (0, 1)}
)
"""Calendars, alphabets, codes of letters, angles, sizes of words: readers know what they stand for."""
_SMALL = 10
_LONGEST = 20
_ROUND = re.compile(r"\d*\.?(0|00|5|25|75)?|\d*\.?0*e?-?\d")
_CODED = re.compile(r"status|code|year|ord\(|chr\(", re.IGNORECASE)
_FORMULA = cst.BinaryOperation | cst.Comparison | cst.ComparisonTarget | cst.AugAssign


class MagicNumber(Check):
    """Looks at numbers in comparisons and arithmetic of functions that occur again and have no comment."""

    rule = Rule(
        id="EV512",
        name="magic-number",
        criterion="readability",
        severity=Severity.NOTE,
        message="Give the number a name.",
        why="A reader has to guess what it stands for, and whoever changes one place has to find the others.",
        fix="Assign it once to a constant in capitals that says what it is.",
        bad=(
            """
            def fee(weight):
                if weight > 37:  # finding
                    return (weight - 37) * 3
                return 0
            """,
            """
            def gross(price):
                return price * 1.19  # finding

            def net(price):
                return price / 1.19
            """,
        ),
        good=(
            """
            LIMIT = 37

            def fee(weight, year):
                if weight > 17:
                    return weight * 3600 + 97 - 3600 - 97
                if year == 1582 or year + 1 == 1582:
                    return weight[37] + weight[37]
                return LIMIT * 0.5 + 0.5
            """,
            """
            def mask(first, second):
                return max(
                    first - 337,
                    second - 337,
                )
            """,
            """
            def gross(price):
                # 1.19 adds the German value-added tax
                return price * 1.19 / 1.19
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._uses: dict[str, list[cst.CSTNode]] = {}

    def visit_Integer(self, node: cst.Integer) -> None:
        text = node.value
        if (
            1 < len(text) < _LONGEST
            and text.isdecimal()
            and (number := int(text)) > _SMALL
            and number not in _KNOWN
        ):
            self._note(node, text)

    def visit_Float(self, node: cst.Float) -> None:
        if not _ROUND.fullmatch(node.value):
            self._note(node, node.value)

    def _note(self, node: cst.CSTNode, text: str) -> None:
        around = self.parent(node)
        if isinstance(around, _FORMULA) and not self.source.is_test and not _is_spelled_out(around):
            self._uses.setdefault(text, []).append(node)

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        if not self._uses:
            return
        lines = self.source.text.splitlines()
        for text, nodes in self._uses.items():
            if len(nodes) < 2:
                continue
            inside = [node for node in nodes if self.function_around(node) is not None]
            places = [self.place(node).start.line for node in inside]
            # a formatter may put one statement on several lines
            if len({id(self._statement_around(node)) for node in inside}) > 1 and not any(
                _is_explained(lines, place) for place in places
            ):
                also = ", ".join(str(place) for place in sorted(set(places))[1:4])
                self.report(
                    inside[0], message=f"Give `{text}` a name: it decides here and again in line {also}."
                )

    def _statement_around(self, node: cst.CSTNode) -> cst.CSTNode | None:
        return next((one for one in self.ancestors(node) if isinstance(one, cst.BaseStatement)), None)


def _is_spelled_out(around: cst.CSTNode) -> bool:
    """Whether it is a shift of bits, or a fraction such as 845 / 4104."""
    if not isinstance(around, cst.BinaryOperation):
        return False
    if isinstance(around.operator, cst.LeftShift | cst.RightShift):
        return True
    return isinstance(around.left, cst.Integer) and isinstance(around.right, cst.Integer)


def _is_explained(lines: list[str], place: int) -> bool:
    """Whether a comment stands beside or above the line, or its words say what the number is."""
    line = lines[place - 1]
    above = lines[place - 2].lstrip() if place > 1 else ""
    return "#" in line or above.startswith("#") or _CODED.search(line) is not None


CHECK = MagicNumber
