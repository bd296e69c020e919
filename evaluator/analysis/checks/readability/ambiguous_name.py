"""EV510: a variable that reads as a digit."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_AMBIGUOUS = frozenset("lOI")
_PARTNERS = {"l": "r"}
"""Two ends of a range: beside `r`, nobody takes `l` for a number."""
_DISPLAYS = (cst.Tuple, cst.List, cst.Element, cst.StarredElement)
_TARGETS = (cst.AssignTarget, cst.AnnAssign, cst.AugAssign, cst.NamedExpr, cst.For, cst.CompFor)
_BINDERS = (cst.Param, cst.AsName, cst.MatchAs, cst.MatchStar)
_PLACES = (
    *(cst.SimpleStatementLine, cst.SimpleStatementSuite, cst.If, cst.While, cst.For, cst.With),
    *(cst.CompFor, cst.Lambda, cst.FunctionDef),
)


class AmbiguousName(Check):
    """Looks at bindings of `l`, `O` and `I`, each name once; `l` and `r` in one statement are a pair."""

    rule = Rule(
        id="EV510",
        name="ambiguous-name",
        criterion="readability",
        severity=Severity.NOTE,
        message="Choose a name that is not mistaken for a digit.",
        why="l, O and I look like 1 and 0 in many fonts.",
        fix="Say what the value holds.",
        bad=(
            """
            def size(values):
                l = len(values)  # finding
                return l + 1
            """,
            """
            def longest(l):  # finding
                return max(l, key=len)
            """,
            """
            def both(rows):
                return [l for l in rows if l]  # finding
            """,
            """
            def later(values):
                l = values[0]  # finding
                values.sort()
                r = values[-1]
                return r
            """,
        ),
        good=(
            """
            def search(values, wanted):
                l, r = 0, len(values) - 1
                while l < r:
                    middle = (l + r) // 2
                    if values[middle] < wanted:
                        l = middle + 1
                    else:
                        r = middle
                return l
            """,
            """
            def longest(text):
                l = 0
                for r in range(len(text)):
                    while text[r] in text[l:r]:
                        l += 1
                return l
            """,
            """
            def covered(intervals):
                return sum(r - l for l, r in intervals)
            """,
            """
            def link(node):
                return node.l, dict(l=node)
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._bound: dict[tuple[str, cst.CSTNode | None], cst.Name] = {}
        self._named: dict[cst.CSTNode, set[str]] = {}
        """By statement, which of the names and their partners stand in it."""
        self._pairs: set[tuple[str, cst.CSTNode | None]] = set()

    def visit_Name(self, node: cst.Name) -> None:
        name = node.value
        if name not in _AMBIGUOUS and name not in _PARTNERS.values():
            return
        parent = self.parent(node)
        if isinstance(parent, cst.Attribute) and parent.attr is node:
            return
        if isinstance(parent, cst.Arg) and parent.keyword is node:
            return
        scope = self.function_around(node)
        if name in _AMBIGUOUS and self._is_bound_here(node, parent):
            self._bound.setdefault((name, scope), node)
        place = next((one for one in self.ancestors(node) if isinstance(one, _PLACES)), None)
        if place is not None:
            here = self._named.setdefault(place, set())
            here.add(name)
            self._pairs |= {(left, scope) for left, right in _PARTNERS.items() if {left, right} <= here}

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        reported = set()
        for (name, scope), node in self._bound.items():
            if (name, scope) not in self._pairs and name not in reported:
                reported.add(name)
                self.report(node, message=f"Choose a name that is not mistaken for a digit: `{name}`.")

    def _is_bound_here(self, node: cst.Name, parent: cst.CSTNode) -> bool:
        if isinstance(parent, _BINDERS):
            return not isinstance(parent, cst.Param) or parent.name is node
        child: cst.CSTNode = node
        for around in self.ancestors(node):
            if isinstance(around, _TARGETS):
                return around.target is child
            if isinstance(around, cst.AsName):
                return True
            if not isinstance(around, _DISPLAYS):
                return False
            child = around
        return False


CHECK = AmbiguousName
