"""EV503: variables, or parts of one function, told apart by a number."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_NUMBERED = re.compile(r"([a-z_]*[a-z]{3,})_?([1-9])")
_COLLECTIVE = frozenset(
    {"result", "res", "temp", "tmp", "list", "lst", "dict", "data", "value", "val", "var", "arr"}
)
"""Stems that say nothing, so that only the number is left to tell two names apart."""
_PART = re.compile(
    r"(_?(?:\w+_)?(?:part|step|stage|phase|piece|chunk|section|helper))_?([1-9]|one|two|three)"
)


class NumberedNames(Check):
    """Looks at local variables of one function, and functions, that share a stem without meaning."""

    rule = Rule(
        id="EV503",
        name="numbered-names",
        criterion="readability",
        severity=Severity.NOTE,
        message="Name each of these for what tells it from the other.",
        why="A number says that there are several, not how they differ, so they are easily swapped.",
        fix="Say the role, for example `left_sum` and `right_sum`, or keep them in one list.",
        bad=(
            """
            def split(values):
                result1 = [value for value in values if value < 0]  # finding
                result2 = [value for value in values if value >= 0]
                return result1, result2
            """,
            """
            def report_part1(lines):  # finding
                return [line.split() for line in lines]

            def report_part2(rows):
                return {row[0]: row[1] for row in rows}
            """,
        ),
        good=(
            """
            def distance(x1, y1, x2, y2):
                return abs(x1 - x2) + abs(y1 - y2)
            """,
            """
            def merge(list1, list2):
                index1 = index2 = 0
                return list1[index1:] + list2[index2:]
            """,
            """
            def digest(values):
                md5 = hash(tuple(values))
                utf8 = str(values)
                return md5, utf8
            """,
            """
            def read_step(lines):
                return lines[0]

            def score_round1(lines):
                return len(lines)

            def score_round2(lines):
                return sum(map(len, lines))
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._seen: dict[tuple[cst.FunctionDef, str], cst.Name] = {}
        self._reported: set[tuple[cst.FunctionDef, str]] = set()
        self._parts: dict[str, cst.Name] = {}

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        matched = _PART.fullmatch(node.name.value)
        if matched is None or matched[1].strip("_") in self.source.problem_words:
            return
        first = self._parts.setdefault(matched[1], node.name)
        if matched[2] in {"2", "two"} and first is not node.name:
            self.report(
                first, message=f"Name `{first.value}` and `{node.name.value}` for what each of them does."
            )

    def visit_AssignTarget(self, node: cst.AssignTarget) -> None:
        if isinstance(node.target, cst.Name):
            self._consider(node.target)
        elif isinstance(node.target, cst.Tuple):
            for element in node.target.elements:
                if isinstance(element.value, cst.Name):
                    self._consider(element.value)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if isinstance(node.target, cst.Name):
            self._consider(node.target)

    def _consider(self, name: cst.Name) -> None:
        function = self.function_around(name)
        matched = _NUMBERED.fullmatch(name.value)
        if function is None or matched is None or matched[1].strip("_") not in _COLLECTIVE:
            return
        if _has_numbered_parameter(function):
            return
        key = (function, matched[1])
        first = self._seen.setdefault(key, name)
        if first.value != name.value and key not in self._reported:
            self._reported.add(key)
            self.report(
                first, message=f"Name `{first.value}` and `{name.value}` for what tells one from the other."
            )


def _has_numbered_parameter(function: cst.FunctionDef) -> bool:
    """Whether the numbers come from the signature, which is often given with the task."""
    return any(param.name.value[-1].isdigit() for param in function.params.params)


CHECK = NumberedNames
