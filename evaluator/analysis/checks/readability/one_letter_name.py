"""EV506: a local variable with one letter that stays in use for long."""

from dataclasses import dataclass

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

LONGEST_LIFE = 17
"""Statements between the first and the last use that still fit into one look."""
_CONVENTIONAL = frozenset("nmkijxyzuvqeNMK_OI")
"""Sizes, indexes, coordinates, nodes; what looks like a digit is reported as such elsewhere."""
_PAIRED = {"r": "lc", "R": "LC", "c": "r", "C": "R", "L": "R", "h": "w", "w": "h"}
_SYMBOLS = frozenset("nmkijxyst")
_DISPLAYS = (cst.Tuple, cst.List, cst.Element, cst.StarredElement)
_BINDERS = (
    cst.Param,
    cst.AsName,
    cst.NameItem,
    cst.MatchAs,
    cst.MatchStar,
    cst.MatchMapping,
    cst.FunctionDef,
)


@dataclass(slots=True)
class _Lives:
    """The lives of one name in one function: each assignment that does not read the name starts another."""

    first: int = 0
    """The statement with which the present life began; 0 before any assignment."""
    earlier: int = 0
    """Where the life began that the last assignment may yet turn out to continue."""
    assigned_at: int = 0
    longest: int = 0
    place: cst.Name | None = None
    """Where the name was first assigned."""
    is_explained: bool = False
    """Bound by a loop, a parameter, a pair of targets or the like."""

    def assign(self, node: cst.Name, statement: int) -> None:
        self.earlier, self.first, self.assigned_at = self.first, statement, statement
        self.place = self.place or node

    def use(self, statement: int) -> None:
        if statement == self.assigned_at and self.earlier:
            self.first = self.earlier
        if self.first:
            self.longest = max(self.longest, statement - self.first + 1)


class OneLetterName(Check):
    """Looks at names that plain assignments bind; indexes, sizes, coordinates and pairs are conventions."""

    rule = Rule(
        id="EV506",
        name="one-letter-name",
        criterion="readability",
        severity=Severity.NOTE,
        message="Name the variable for what it holds.",
        why="One letter is remembered for a few lines; after that a reader has to go back and look it up.",
        fix="Say what the value means, for example `distances` instead of `d`.",
        bad=(
            """
            def shortest(graph, start):
                d = {start: 0}  # finding
                queue = [start]
                for node in queue:
                    for neighbour in graph[node]:
                        if neighbour in graph:
                            graph.visit(node)
                            graph.visit(neighbour)

                        if neighbour is None:
                            graph.clear()
                            graph.visit(node)

                        if neighbour not in queue:
                            queue.append(neighbour)

                        if neighbour == start:
                            graph.visit(start)
                            continue

                        if neighbour != node:
                            d[neighbour] = d[node] + 1
                return d
            """,
        ),
        good=(
            """
            def ends(values):
                d = {}
                for value in values:
                    d[value] = len(d)
                return d
            """,
            """
            def search(values, wanted):
                n = len(values)
                l, r = 0, n - 1
                while l < r:
                    a, b = values[l], values[r]

                    if a < b:
                        l += 1
                    else:
                        r -= 1

                    if wanted == a:
                        return l

                    if wanted == b:
                        return r

                    if a == b:
                        return n

                    l += a - b
                return l
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._scopes: list[dict[str, _Lives]] = []
        self._statement = 1

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:  # noqa: ARG002 - LibCST's signature
        self._scopes.append({})

    def visit_IndentedBlock(self, node: cst.IndentedBlock) -> None:  # noqa: ARG002 - LibCST's signature
        self._statement += 1

    def visit_SimpleStatementLine(self, node: cst.SimpleStatementLine) -> None:  # noqa: ARG002 - as above
        self._statement += 1

    def visit_SimpleStatementSuite(self, node: cst.SimpleStatementSuite) -> None:  # noqa: ARG002 - as above
        self._statement += 2

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:
        names = self._scopes.pop()
        if self._scopes:
            for name, lives in names.items():
                if lives.place is None and not lives.is_explained and name in self._scopes[-1]:
                    self._scopes[-1][name].use(self._statement)
        is_test = self.source.is_test or original_node.name.value.startswith("test")
        if not is_test and not _uses_formulas(original_node):
            self._judge(names)

    def visit_Name(self, node: cst.Name) -> None:
        if len(node.value) != 1 or not self._scopes or node.value in _CONVENTIONAL:
            return
        parent = self.parent(node)
        if isinstance(parent, cst.Attribute) and parent.attr is node:
            return
        if isinstance(parent, cst.Arg) and parent.keyword is node:
            return
        lives = self._scopes[-1].setdefault(node.value, _Lives())
        if isinstance(parent, _BINDERS) or self._is_in_target(node):
            lives.is_explained = True
        elif isinstance(parent, cst.AssignTarget) or _is_target(parent, node):
            lives.assign(node, self._statement)
        else:
            lives.use(self._statement)

    def _is_in_target(self, node: cst.CSTNode) -> bool:
        """Whether a loop or an assignment to several names binds it."""
        child = node
        for around in self.ancestors(node):
            if isinstance(around, cst.For | cst.CompFor):
                return around.target is child
            if not isinstance(around, _DISPLAYS):
                return child is not node and isinstance(around, cst.AssignTarget | cst.AsName)
            child = around
        return False

    def _judge(self, names: dict[str, _Lives]) -> None:
        long_lived = {
            name: (lives.place, lives.longest)
            for name, lives in names.items()
            if lives.longest > LONGEST_LIFE
            and not lives.is_explained
            and name != "l"
            and name.lower() not in self.source.problem_words
            if not any(other in names for other in _PAIRED.get(name, ""))
        }
        for name, (place, length) in long_lived.items():
            if place is not None:
                others = ", ".join(f"`{other}`" for other in long_lived if other != name)
                also = f", and {others} likewise" if others else ""
                self.report(
                    place,
                    message=f"Name `{name}` for what it holds: it is in use for {length} statements{also}.",
                )
                return


def _is_target(parent: cst.CSTNode, node: cst.Name) -> bool:
    return isinstance(parent, cst.AnnAssign | cst.NamedExpr) and parent.target is node


def _uses_formulas(function: cst.FunctionDef) -> bool:
    """Whether the parameters themselves are symbols, so that the body continues their notation."""
    short = [param.name.value for param in function.params.params if len(param.name.value) == 1]
    return len(short) > 1 or any(name not in _SYMBOLS for name in short)


CHECK = OneLetterName
