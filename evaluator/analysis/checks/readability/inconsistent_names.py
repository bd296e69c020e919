"""EV508: two ways of naming in one function."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_CAMEL = re.compile(r"[a-z]+[0-9]*([A-Z][a-z0-9]*)+")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)+")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SHORT_FORMS = {
    "current": ("cur", "curr"),
    "previous": ("prev",),
    "index": ("idx",),
    "count": ("cnt",),
    "result": ("res",),
    "value": ("val",),
    "values": ("vals",),
    "position": ("pos",),
    "distance": ("dist",),
    "array": ("arr",),
    "temp": ("tmp",),
}
_SPELLINGS = {form: word for word, forms in _SHORT_FORMS.items() for form in (word, *forms)}
"""Short forms that mean the same as the word, so that using both suggests two things."""


class InconsistentNames(Check):
    """Looks at the variables of a function, nested ones included; parameters may be given."""

    rule = Rule(
        id="EV508",
        name="inconsistent-names",
        criterion="readability",
        severity=Severity.NOTE,
        message="Name like things alike.",
        why="Two spellings suggest two things, and a reader looks for the difference.",
        fix="Choose one word and one style, snake_case in Python, and keep to them.",
        bad=(
            """
            def longest(text):
                maxLength = 0  # finding
                window_start = 0
                return maxLength + window_start
            """,
            """
            def between(values, low, high):
                low_idx = values.index(low)
                high_index = values.index(high)  # finding
                return values[low_idx:high_index]
            """,
        ),
        good=(
            """
            class Solution:
                def topRows(self, numRows):
                    row_count = numRows
                    numRows = 0
                    MAX_ROWS = 10
                    currentRow_ = 0
                    return row_count
            """,
            """
            def between(values, index):
                idx = values.index(index)
                result = values[idx:]
                results = [result]
                return results
            """,
            """
            def rarest(counts):
                count = sorted(counts)
                cnt = count[0]
                return cnt
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._depth = 0
        self._given: set[str] = set()
        self._own: dict[str, cst.Name] = {}

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self._depth == 0:
            self._given, self._own = set(), {}
        else:
            self._given.add(node.name.value)
        self._depth += 1

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:  # noqa: ARG002 - LibCST's signature
        self._depth -= 1
        if self._depth == 0 and not self.source.is_test:
            own = {name: node for name, node in self._own.items() if name not in self._given}
            self._compare_styles(own)
            self._compare_spellings(own)

    def visit_Param(self, node: cst.Param) -> None:
        self._given.add(node.name.value)

    def visit_AssignTarget(self, node: cst.AssignTarget) -> None:
        self._note(node.target)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        self._note(node.target)

    def visit_For(self, node: cst.For) -> None:
        self._note(node.target)

    def _note(self, target: cst.BaseExpression) -> None:
        if not self._depth:
            return
        if isinstance(target, cst.Tuple):
            for element in target.elements:
                if isinstance(element.value, cst.Name):
                    self._note(element.value)
        elif isinstance(target, cst.Name) and target.value.lower() not in self.source.problem_words:
            self._own.setdefault(target.value, target)

    def _compare_styles(self, own: dict[str, cst.Name]) -> None:
        camel = [name for name in own if _CAMEL.fullmatch(name)]
        snake = [name for name in own if _SNAKE.fullmatch(name)]
        if camel and snake:
            self.report(
                own[camel[0]],
                message=f"Name `{camel[0]}` and `{snake[0]}` in one style, snake_case in Python.",
            )

    def _compare_spellings(self, own: dict[str, cst.Name]) -> None:
        seen: dict[tuple[str, int], tuple[str, str]] = {}
        # two names that one spelling would make the same name are two things
        for name, node in own.items():
            words = [word.lower() for word in _WORD.findall(name)]
            for word in words:
                if (meaning := _SPELLINGS.get(word)) is None:
                    continue
                spelled, first = seen.setdefault((meaning, len(words)), (word, name))
                if spelled != word and name.lower().replace(word, spelled) != first.lower():
                    self.report(
                        node, message=f"Spell `{spelled}` in `{first}` and `{word}` in `{name}` the same way."
                    )
                    return


CHECK = InconsistentNames
