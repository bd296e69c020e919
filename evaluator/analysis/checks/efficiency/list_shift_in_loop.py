"""EV102: taking from or adding to the front of a list in a loop."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import Kind, bindings_in, dotted
from evaluator.analysis.reading.loops import growing_loops
from evaluator.model.findings import Rule, Severity


class ListShiftInLoop(Check):
    """Looks at names that hold a list and nothing else; one that begins with several literals is a window."""

    rule = Rule(
        id="EV102",
        name="list-shift-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Use collections.deque for a queue.",
        why="`pop(0)` and `insert(0, ...)` move every other element of the list, so the loop is quadratic.",
        fix="Use collections.deque with popleft() and appendleft(), or append and reverse once at the end.",
        bad=(
            """
            def visit(start, neighbours):
                queue = [start]
                while queue:
                    node = queue.pop(0)  # finding
                    queue.extend(neighbours[node])
            """,
            """
            class Window:
                def __init__(self):
                    self.times = []

                def drop(self, limit):
                    while self.times and self.times[0] < limit:
                        self.times.pop(0)  # finding
            """,
            """
            def backwards(values):
                result = []
                for value in values:
                    result.insert(0, value)  # finding
                return result
            """,
        ),
        good=(
            """
            from collections import deque

            def visit(start, neighbours):
                queue = deque([start])
                while queue:
                    queue.extend(neighbours[queue.popleft()])
            """,
            """
            def tribonacci(count):
                last = [0, 0, 1]
                for _ in range(count):
                    last.append(sum(last))
                    last.pop(0)
                return last[0]
            """,
            """
            def first(values: list[int]) -> int:
                return values.pop(0)
            """,
            """
            def drain(by_number: dict[int, str]) -> None:
                while by_number:
                    by_number.pop(0)
            """,
        ),
    )

    def visit_Call(self, node: cst.Call) -> None:
        match node:
            case cst.Call(
                func=cst.Attribute(value=receiver, attr=cst.Name(value="pop")),
                args=[cst.Arg(value=cst.Integer(value="0"))],
            ):
                method = "pop(0)"
            case cst.Call(
                func=cst.Attribute(value=receiver, attr=cst.Name(value="insert")),
                args=[cst.Arg(value=cst.Integer(value="0")), _],
            ):
                method = "insert(0, ...)"
            case _:
                return
        if self._is_list(receiver) and any(growing_loops(self, node)):
            self.report(
                node, message=f"Use collections.deque here: `{method}` moves the whole list each time."
            )

    def _is_list(self, receiver: cst.BaseExpression) -> bool:
        wanted = Kind.LIST
        if isinstance(receiver, cst.Subscript):
            receiver, wanted = receiver.value, Kind.LISTS_BY_KEY
        name = dotted(receiver)
        scope = self.class_around(receiver) if name.startswith("self.") else self.function_around(receiver)
        if not name or scope is None:
            return False
        bindings = bindings_in(scope)
        return bindings.kind(name) is wanted and not bindings.starts_full(name)


CHECK = ListShiftInLoop
