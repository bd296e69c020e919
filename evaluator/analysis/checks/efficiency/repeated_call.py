"""EV116: one value is computed three times or more where a name would do."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import bindings_in
from evaluator.analysis.reading.changes import changed_in
from evaluator.analysis.reading.expressions import code, excerpt, names_in
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_FUNCTIONS = frozenset({"Counter", "max", "min", "set", "sorted", "sum"})
_METHODS = frozenset({"count", "find", "index", "lower", "split", "strip", "upper"})
_ENOUGH = 3


class RepeatedCall(Check):
    """Looks at calls that walk a container or a text that nothing in the function changes."""

    rule = Rule(
        id="EV116",
        name="repeated-call",
        criterion="efficiency",
        severity=Severity.NOTE,
        message="Compute the value once and give it a name.",
        why="Each call walks the container again, and a reader has to compare the calls to see they agree.",
        fix="Assign the result to a variable that says what it is.",
        bad=(
            """
            def summary(prices):
                spread = max(prices) - min(prices)  # finding
                if max(prices) > 100:
                    return [spread, max(prices)]
                return [spread]
            """,
        ),
        good=(
            """
            def summary(prices):
                highest = max(prices)
                return [highest - min(prices), highest / 2, highest]
            """,
            """
            def drain(prices):
                first = max(prices)
                prices.remove(first)
                second = max(prices)
                prices.remove(second)
                return [first, second, max(prices)]
            """,
            """
            def pick(kind, prices):
                if kind == "high":
                    return max(prices)
                if kind == "double":
                    return 2 * max(prices)
                return max(prices) / 2
            """,
            """
            def sizes(left, right):
                return [len(left), len(left) + len(right), len(left) - len(right)]
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._open: list[tuple[cst.FunctionDef, dict[str, list[cst.Call]]]] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._open.append((node, {}))

    def visit_Call(self, node: cst.Call) -> None:
        if self._open and _walks(node):
            self._open[-1][1].setdefault(code(node), []).append(node)

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:
        _, groups = self._open.pop()
        for calls in groups.values():
            if len(calls) < _ENOUGH or self.source.is_test:
                continue
            if _is_stable(original_node, calls[0]) and self._all_follow(calls):
                self.report(
                    calls[0],
                    message=f"Give `{excerpt(calls[0])}` a name: it is computed in {len(calls)} places.",
                )

    def _all_follow(self, calls: list[cst.Call]) -> bool:
        """Whether the first call runs before each of the others does."""
        first = next(
            one for one in self.ancestors(calls[0]) if isinstance(one, cst.IndentedBlock | cst.Module)
        )
        return all(any(around is first for around in self.ancestors(call)) for call in calls[1:])


def _walks(call: cst.Call) -> bool:
    match call:
        case cst.Call(func=cst.Name(value=name), args=[cst.Arg(keyword=None, star="")]):
            return name in _FUNCTIONS
        case cst.Call(func=cst.Attribute(value=cst.Name(), attr=cst.Name(value=name))):
            return name in _METHODS
        case _:
            return False


def _is_stable(function: cst.FunctionDef, call: cst.Call) -> bool:
    """Whether what the call reads is bound once and never changed."""
    if any(inner is not call for inner in find(call, cst.Call)):
        return False
    names, bindings = names_in(call), bindings_in(function)
    return (
        bool(names)
        and all(len(bindings.nodes(name)) == 1 for name in names)
        and not changed_in(function.body, function).alter(names)
    )


CHECK = RepeatedCall
