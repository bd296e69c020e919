"""EV608: the same run of statements twice in a file."""

import re
from collections.abc import Sequence

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.search import is_text_statement
from evaluator.analysis.reading.shapes import Place, Shape, form_of, shape_of
from evaluator.model.findings import Rule, Severity

_VARIANT = re.compile(r"Async|[\d_]+\w?$")
_STORED = re.compile(r"self\.\w+(: [^=]+)? = [\w.]+")
_WINDOW, _MIN_LINES, _MIN_TOKENS = 3, 5, 40
_MAX_CHARACTERS = 4000
"""Longer statements are not compared as a whole, their inner blocks are."""
_OWN_UNITS = (cst.FunctionDef, cst.ClassDef)


class DuplicateStatements(Check):
    """Compares runs of statements by their form; calls, attributes and literals must agree."""

    rule = Rule(
        id="EV608",
        name="duplicate-statements",
        criterion="structure",
        severity=Severity.WARNING,
        message="Move the repeated statements into one function.",
        why="A change or a repair has to be made in every copy, and one of them is easily forgotten.",
        fix="Give the run a function with a name, and pass in what differs.",
        bad=(
            """
            def totals(orders, returns):
                for order in orders:
                    price = order.price(currency="EUR", taxed=True)
                    count = order.count()
                    weight = order.weight(unit="kg")
                    if price > 0:
                        print(price, count, weight)
                for order in returns:  # finding
                    price = order.price(
                        currency="EUR",
                        taxed=True,
                    )
                    count = order.count()
                    # in kilograms
                    weight = order.weight(unit="kg")
                    if price > 0:
                        print(price, count, weight)
            """,
            """
            def describe(first, second):
                first_words = first.lower().split()
                first_words = [word.strip(".,") for word in first_words if word]
                first_counts = Counter(first_words)
                first_top = first_counts.most_common(1)
                first_only = [word for word, _ in first_top]

                second_words = second.lower().split()  # finding
                second_words = [word.strip(".,") for word in second_words if word]
                second_counts = Counter(second_words)
                second_top = second_counts.most_common(1)
                second_only = [word for word, _ in second_top]
                return first_only, second_only
            """,
        ),
        good=(
            """
            class Node:
                def __init__(self, key, value, left, right):
                    self.key = key
                    self.value = value
                    self.left = left
                    self.right = right

            class Leaf:
                def __init__(self, key, value, left, right):
                    self.key = key
                    self.value = value
                    self.left = left
                    self.right = right
            """,
            """
            def merge(left, right):
                i = j = 0
                merged = []
                while i < len(left) and j < len(right):
                    merged.append(min(left[i], right[j]))
                while i < len(left):
                    merged.append(left[i])
                    i += 1
                while j < len(right):
                    merged.append(right[j])
                    j += 1
                return merged
            """,
            """
            class Solution:
                def total(self, values):
                    result = 0
                    for value in sorted(values):
                        if value > 0:
                            result += value
                    return result

            class Solution2:
                def total(self, values):
                    result = 0
                    for value in sorted(values):
                        if value > 0:
                            result += value
                    return result
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._lines = re.split(r"\r\n|\r|\n", source.text)
        self._seen: dict[tuple[object, ...], Place] = {}
        self._copies: list[tuple[list[Shape], list[Shape]]] = []

    def visit_IndentedBlock(self, node: cst.IndentedBlock) -> None:
        if self.source.is_test or isinstance(self.parent(node), cst.ClassDef):
            return
        row: list[Shape] = []
        for statement in node.body:
            shape = self._shape(statement)
            if shape is not None:
                row.append(shape)
                continue
            self._compare(row)
            row = []
        self._compare(row)

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        covered = 0
        for first, second in sorted(self._copies, key=lambda one: (one[1][0].lines[0], -one[1][-1].lines[1])):
            start, end = second[0].lines[0], second[-1].lines[1]
            if start <= covered or self._is_variant(first[0].node, second[0].node):
                continue
            covered = end
            self.report(
                second[0].node,
                message=f"Move lines {start}-{end} into a function: "
                f"they repeat lines {first[0].lines[0]}-{first[-1].lines[1]}.",
            )

    def _compare(self, row: list[Shape]) -> None:
        at = 0
        while at < len(row):
            here, step = Place(row, at), 1
            for size in (_WINDOW, 1):
                window = row[at : at + size]
                if len(window) == size and (size > 1 or _is_tall(window[0])):
                    earlier = self._seen.setdefault(form_of(window), here)
                    length = earlier.common(here) if earlier is not here else 0
                    if length >= size:
                        step = length
                        self._keep(earlier, here, length)
                        break
            at += step

    def _keep(self, earlier: Place, here: Place, length: int) -> None:
        second = here.row[here.at : here.at + length]
        forms = {one.without_numbers() for one in second}
        tokens = sum(len(one.tokens) for one in second)
        calls = any(one.calls() for one in second)
        if _height(second) >= _MIN_LINES and tokens >= _MIN_TOKENS and calls and len(forms) > length // 2:
            self._copies.append((earlier.row[earlier.at : earlier.at + length], second))

    def _shape(self, statement: cst.CSTNode) -> Shape | None:
        """The statement as tokens; nothing for what may stand twice."""
        if isinstance(statement, _OWN_UNITS) or is_text_statement(statement):
            return None
        place = self.place(statement)
        start, column, end = place.start.line, place.start.column, place.end.line
        lines = self._lines[start - 1 : end]
        lines[-1] = lines[-1][: place.end.column]
        text = "\n".join(line[column:] for line in lines if line.strip())
        if len(text) > _MAX_CHARACTERS or _STORED.fullmatch(text):
            return None
        return shape_of(statement, text, (start, end))

    def _is_variant(self, first: cst.CSTNode, second: cst.CSTNode) -> bool:
        """Whether two solutions of one task stand side by side, or the copies are a demonstration."""
        before, after = self.function_around(first), self.function_around(second)
        if before is None or after is None or after.name.value == "main":
            return True
        outer = [[*self.ancestors(node)][-2] for node in (before.body, after.body)]
        names = [one.name.value if isinstance(one, _OWN_UNITS) else "" for one in outer]
        if all(name.startswith("Solution") for name in names):
            return names[0] != names[1]
        twins = names[0] != names[1] and len({_VARIANT.sub("", name) for name in names}) == 1
        return twins or (before.asynchronous is None) != (after.asynchronous is None)


def _is_tall(one: Shape) -> bool:
    return isinstance(one.node, cst.BaseCompoundStatement) and _height([one]) >= _MIN_LINES


def _height(row: Sequence[Shape]) -> int:
    return sum(one.height for one in row)


CHECK = DuplicateStatements
