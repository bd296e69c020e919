"""EV104: a whole container is read again in each turn of a loop, with the same result."""

from collections import Counter

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import bindings_in
from evaluator.analysis.reading.changes import changed_by, leaves_loop
from evaluator.analysis.reading.expressions import excerpt, names_in
from evaluator.analysis.reading.loops import growing_loops
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_READERS = frozenset({"sum", "min", "max"})
_MAKERS = frozenset({"sorted", "set", "list", "Counter"})
_METHODS = frozenset({"count", "index", "split"})
_PURE = frozenset(
    ["abs", "enumerate", "int", "len", "map", "range", "reversed", "set", "sorted", "str", "zip"]
)
_PURE_METHODS = frozenset({"items", "keys", "lower", "split", "strip", "upper", "values"})

_ENOUGH = 5
"""Findings in one function; by then its author has understood."""


class RepeatedWorkInLoop(Check):
    """Looks at calls that walk a container, in loops that change nothing of what the call reads."""

    rule = Rule(
        id="EV104",
        name="repeated-work-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Compute this once before the loop.",
        why="The call walks the whole container each time and gives the same value, so the cost multiplies.",
        fix="Give the value a name before the loop and use the name inside.",
        bad=(
            """
            def shares(prices):
                return [price / sum(prices) for price in prices]  # finding
            """,
            """
            def above(rows, limits):
                found = []
                for row in rows:
                    if row > max(limits):  # finding
                        found.append(row)
                return found
            """,
            """
            def anagrams(words, wanted):
                return [word for word in words if sorted(word) == sorted(wanted)]  # finding
            """,
        ),
        good=(
            """
            def shares(prices):
                total = sum(prices)
                return [price / total for price in prices]
            """,
            """
            def drain(stones):
                while len(stones) > 1:
                    stones.remove(max(stones))
            """,
            """
            def row_sums(rows):
                return [sum(row) for row in rows]
            """,
            """
            def first_above(rows, limits):
                for row in rows:
                    if row > 3:
                        return max(limits)
                return 0
            """,
            """
            def later(left, right):
                while left < right:
                    left += max(left, right)
            """,
            """
            def copies(row, count):
                return [list(row) for _ in range(count)]
            """,
            """
            def through_an_alias(grid):
                first = grid[0]
                while sum(grid[0]) < 10:
                    first.append(1)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._reported: set[cst.CSTNode] = set()
        self._told: Counter[cst.FunctionDef] = Counter()

    def visit_Call(self, node: cst.Call) -> None:
        if not self._is_costly(node) or self.source.is_test:
            return
        function = self.function_around(node)
        if function is None or self._told[function] >= _ENOUGH:
            return
        if not _is_pure_inside(node) or self._is_inside_reported(node):
            return
        names, bindings = names_in(node), bindings_in(function)
        if not names or any(not bindings.nodes(name) for name in names):
            return
        if all(bindings.is_small(name) for name in names):
            return
        for loop in growing_loops(self, node):
            if not changed_by(self, loop, function).touch(names) and not leaves_loop(self, node, loop):
                self._reported.add(node)
                self._told[function] += 1
                self.report(node, message=f"Compute `{excerpt(node)}` once before the loop.")
                return

    def _is_costly(self, node: cst.Call) -> bool:
        """Whether the call reads a container and makes nothing that the loop might keep and change."""
        if not node.args or any(arg.star for arg in node.args):
            return False
        single = sum(arg.keyword is None for arg in node.args) == 1
        match node.func:
            case cst.Name(value=name) if name in _READERS:
                return single
            case cst.Name(value=name) if name in _MAKERS:
                return single and isinstance(
                    self.parent(node), cst.Comparison | cst.ComparisonTarget | cst.Subscript | cst.For
                )
            case cst.Attribute(value=cst.Name() | cst.Attribute(), attr=cst.Name(value=name)):
                return single and name in _METHODS
            case _:
                return False

    def _is_inside_reported(self, node: cst.Call) -> bool:
        return any(around in self._reported for around in self.ancestors(node))


def _is_pure_inside(node: cst.Call) -> bool:
    """Whether all calls among the arguments are known to have no effect."""
    for call in (call for arg in node.args for call in find(arg, cst.Call)):
        match call.func:
            case cst.Name(value=name) if name in _PURE | _READERS | _MAKERS:
                continue
            case cst.Attribute(attr=cst.Name(value=name)) if name in _PURE_METHODS:
                continue
            case _:
                return False
    return True


CHECK = RepeatedWorkInLoop
