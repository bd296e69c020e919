"""EV108: a list is put in order again after each change."""

from collections import Counter
from functools import lru_cache

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import bindings_in, dotted
from evaluator.analysis.reading.changes import leaves_loop
from evaluator.analysis.reading.loops import bound_before, growing_loops
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_CHANGING = frozenset({"append", "extend", "insert", "pop", "remove"})

_LOOKS = 50
"""Whoever sorts one list more often than that in one function has heard of it by then."""


class SortInLoop(Check):
    """Looks at lists that live through the loop, change in it and are sorted in each turn."""

    rule = Rule(
        id="EV108",
        name="sort-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Keep the order with heapq or bisect instead of sorting in each turn.",
        why="Sorting reads the whole list each time, although one element has changed.",
        fix="Use heapq.heappush and heappop when only the smallest counts, bisect.insort for a full order.",
        bad=(
            """
            def smash(stones):
                stones = list(stones)
                while len(stones) > 1:
                    stones.sort()  # finding
                    stones.append(stones.pop() - stones.pop())
                return stones
            """,
            """
            def serve(start, neighbours):
                queue = [start]
                while queue:
                    node = queue.pop()
                    queue.extend(neighbours[node])
                    queue = sorted(queue)  # finding
            """,
        ),
        good=(
            """
            import heapq

            def smash(stones):
                stones = [-stone for stone in stones]
                heapq.heapify(stones)
                while len(stones) > 1:
                    heapq.heappush(stones, heapq.heappop(stones) - heapq.heappop(stones))
                return stones
            """,
            """
            def rows_in_order(rows):
                for row in rows:
                    row.sort()
            """,
            """
            def groups(rows):
                for row in rows:
                    found = []
                    found.append(row)
                    found.sort()
                    yield found
            """,
            """
            def collect(rows):
                found = []
                for row in rows:
                    found.append(row)
                    if len(found) > 3:
                        found.sort()
                        return found
                return found
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._looked: Counter[tuple[cst.FunctionDef, str]] = Counter()

    def visit_Call(self, node: cst.Call) -> None:
        match node.func:
            case cst.Attribute(value=cst.Name(value=name), attr=cst.Name(value="sort")):
                self._consider(node, name, None)

    def visit_Assign(self, node: cst.Assign) -> None:
        match node:
            case cst.Assign(
                targets=[cst.AssignTarget(target=cst.Name(value=name))],
                value=cst.Call(
                    func=cst.Name(value="sorted"), args=[cst.Arg(value=cst.Name(value=owner)), *_]
                ),
            ) if name == owner:
                self._consider(node, name, node)

    def _consider(self, node: cst.CSTNode, name: str, own_binding: cst.CSTNode | None) -> None:
        function = self.function_around(node)
        if function is None:
            return
        bindings = bindings_in(function).without(own_binding, name)
        self._looked[function, name] += 1
        if self._looked[function, name] > _LOOKS:
            return
        for loop in growing_loops(self, node):
            if not bound_before(self, name, bindings, loop) or leaves_loop(self, node, loop):
                return
            if name in _changed(loop):
                self.report(
                    node, message=f"Keep `{name}` in order with heapq or bisect: here it is sorted anew."
                )
                return


@lru_cache(maxsize=16)
def _changed(loop: cst.CSTNode) -> frozenset[str]:
    """Names of what the loop adds to or takes from."""
    return frozenset(
        dotted(call.func.value)
        for call in find(loop, cst.Call)
        if isinstance(call.func, cst.Attribute) and call.func.attr.value in _CHANGING
    )


CHECK = SortInLoop
