"""A list that serves as a queue becomes a deque."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import PlannedRewrite
from evaluator.analysis.reading.imports import with_import
from evaluator.analysis.reading.local_names import first_list, is_free, uses, with_element_type
from evaluator.analysis.reading.search import find

_SHARED = frozenset({"append", "extend", "clear"})
_SHIFTS = {"pop": "popleft", "insert": "appendleft"}


class ListShiftInLoop(PlannedRewrite):
    """Turns local lists of which nothing is asked that a deque lacks, or does more slowly."""

    pairs = (
        (
            '''
            """Graphs."""

            from collections import defaultdict

            def visit(start: int, neighbours: defaultdict[int, list[int]]) -> None:
                queue: list[int] = [start]
                while queue:
                    node = queue.pop(0)  # finding
                    queue.extend(neighbours[node])
            ''',
            '''
            """Graphs."""

            from collections import defaultdict, deque

            def visit(start: int, neighbours: defaultdict[int, list[int]]) -> None:
                queue: deque[int] = deque([start])
                while queue:
                    node = queue.popleft()
                    queue.extend(neighbours[node])
            ''',
        ),
        (
            """
            def levels(root):
                count = 0
                queue = [root]
                while len(queue) > 0:
                    for _ in range(len(queue)):
                        node = queue.pop(0)  # finding
                        queue.append(node.left)
                    count += 1
                return count
            """,
            """
            from collections import deque


            def levels(root):
                count = 0
                queue = deque([root])
                while len(queue) > 0:
                    for _ in range(len(queue)):
                        node = queue.popleft()
                        queue.append(node.left)
                    count += 1
                return count
            """,
        ),
    )
    refused = (
        """
        def rotated(values):
            queue = [value for value in values]
            for _ in values:
                queue.append(queue.pop(0))  # finding
            return queue
        """,
        """
        def last(start, neighbours):
            queue = [start]
            order = []
            while queue:
                order.append(queue.pop(0))  # finding
                queue.extend(neighbours[order[-1]])
                queue.sort()
            return order
        """,
    )

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self._needs_import = False

    def visit_Module(self, node: cst.Module) -> None:
        super().visit_Module(node)
        for call in find(node, cst.Call):
            function = self.function_around(call)
            if function is None or not self.is_reported_at(call):
                continue
            match call.func:
                case cst.Attribute(value=cst.Name(value=name)):
                    self._mend(function, name)

    def leave_Module(self, original_node: cst.Module, updated_node: cst.Module) -> cst.Module:  # noqa: ARG002 - LibCST's signature
        if not self._needs_import:
            return updated_node
        return with_import(updated_node, "collections", "deque")

    def _mend(self, function: cst.FunctionDef, name: str) -> None:
        start = first_list(function, name)
        if start is None or start.value is None or not self._has_no_other_deque():
            return
        rest = [use for use in uses(function, name) if start not in self._two_around(use)]
        shifts = [use for use in rest if self._shift(use)]
        if not all(self._is_shared(use) for use in rest if use not in shifts):
            return
        if isinstance(start, cst.AnnAssign):
            annotation = with_element_type(start.annotation, "deque")
            if annotation is None:
                return
            self.plan(start.annotation, lambda _: annotation)
        self.plan(start.value, _as_deque)
        for use in shifts:
            self.plan(self.parent(self.parent(use)), _without_index)
        self._needs_import = True

    def _has_no_other_deque(self) -> bool:
        imports = [one for one in find(self.module, cst.ImportFrom) if self.code(one).endswith("deque")]
        return bool(imports) or is_free(self.module, "deque")

    def _two_around(self, use: cst.Name) -> tuple[cst.CSTNode, cst.CSTNode]:
        around = self.parent(use)
        return around, self.parent(around)

    def _shift(self, use: cst.Name) -> bool:
        """Whether the use is ``name.pop(0)`` or ``name.insert(0, value)``."""
        match self._two_around(use)[1]:
            case cst.Call(func=cst.Attribute(value=owner, attr=cst.Name(value="pop")), args=[first]):
                return owner is use and self.code(first.value) == "0"
            case cst.Call(func=cst.Attribute(value=owner, attr=cst.Name(value="insert")), args=[first, _]):
                return owner is use and self.code(first.value) == "0"
            case _:
                return False

    def _is_shared(self, use: cst.Name) -> bool:
        """Whether a deque does the same at this place."""
        around, further = self._two_around(use)
        match around:
            case cst.While() | cst.If():
                return True
            case cst.UnaryOperation(operator=cst.Not()):
                return True
            case cst.Arg():
                return isinstance(further, cst.Call) and self.code(further.func) == "len"
            case cst.Attribute(attr=cst.Name(value=method)):
                is_pop = method == "pop" and isinstance(further, cst.Call) and not further.args
                return method in _SHARED or is_pop
            case _:
                return False


def _as_deque(display: cst.List) -> cst.Call:
    return cst.Call(cst.Name("deque"), [cst.Arg(display)] if display.elements else [])


def _without_index(call: cst.Call) -> cst.Call:
    if not isinstance(call.func, cst.Attribute):
        return call
    function = call.func.with_changes(attr=cst.Name(_SHIFTS[call.func.attr.value]))
    return call.with_changes(func=function, args=call.args[1:])


REWRITE = ListShiftInLoop
