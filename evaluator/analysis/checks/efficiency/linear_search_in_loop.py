"""EV107: a list is searched from its start for each element of another."""

from collections import Counter

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import Kind, bindings_in, dotted
from evaluator.analysis.reading.changes import changed_by, leaves_loop
from evaluator.analysis.reading.expressions import code, excerpt, names_in
from evaluator.analysis.reading.loops import bound_before, growing_loops
from evaluator.model.findings import Rule, Severity

_METHODS = frozenset({"count", "index", "remove"})
_ADVICE = {
    "contains": "Keep the values of `{name}` in a set and test with `in`",
    "enumerate": "Take the position from `enumerate({name})`",
    "index": "Map the values of `{name}` to their positions before the loop",
    "remove": "Keep the values of `{name}` in a set or a Counter",
    "count": "Count the values of `{name}` once with collections.Counter",
}

_LOOKS = 50
"""Whoever searches one list more often than that in one function has heard of it by then."""


class LinearSearchInLoop(Check):
    """Looks at searches for what changes from turn to turn in a list that was bound before the loop."""

    rule = Rule(
        id="EV107",
        name="linear-search-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Build a dictionary or a Counter once before the loop.",
        why="`index`, `count` and `remove` walk the list, so the loop costs n times m steps.",
        fix="Look the value up in a dictionary of positions, a Counter or a set.",
        bad=(
            """
            def ranks(names: list[str], order: list[str]) -> list[int]:
                return [order.index(name) for name in names]  # finding
            """,
            """
            def singles(text: str) -> list[str]:
                return [letter for letter in text if text.count(letter) == 1]  # finding
            """,
            """
            def places(values):
                for value in values:
                    print(values.index(value))  # finding
            """,
            """
            def missing(wanted: list[int], present: list[int]) -> list[int]:
                rest = list(wanted)
                for value in present:
                    rest.remove(value)  # finding
                return rest
            """,
        ),
        good=(
            """
            def ranks(names: list[str], order: list[str]) -> list[int]:
                rank = {name: position for position, name in enumerate(order)}
                return [rank[name] for name in names]
            """,
            """
            def first(names: list[str], order: list[str]) -> int:
                for name in names:
                    if name.startswith("a"):
                        return order.index(name)
                return -1
            """,
            """
            def pieces(words: list[str]) -> list[int]:
                found = []
                for word in words:
                    letters = word.split()
                    found.append(letters.count(word))
                return found
            """,
            """
            def vowels(text: str) -> int:
                letters = ["a", "e", "i", "o", "u"]
                return sum(letters.index(letter) for letter in text)
            """,
            """
            def each_letter(text: str) -> list[int]:
                return [text.count(letter) for letter in set(text)]
            """,
            """
            def positions(text: str, words: list[str]) -> list[int]:
                return [text.count(word) for word in words]
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._reported: set[tuple[cst.FunctionDef, str, str]] = set()
        self._looked: Counter[tuple[cst.FunctionDef, str]] = Counter()

    def visit_Call(self, node: cst.Call) -> None:
        match node:
            case cst.Call(
                func=cst.Attribute(value=receiver, attr=cst.Name(value=method)),
                args=[cst.Arg(keyword=None, star="") as wanted],
            ) if method in _METHODS:
                pass
            case _:
                return
        name, function = dotted(receiver), self.function_around(node)
        if not name or "." in name or function is None or self.source.is_test:
            return
        self._looked[function, name] += 1
        if self._looked[function, name] > _LOOKS or (function, name, method) in self._reported:
            return
        bindings = bindings_in(function)
        if bindings.is_small(name) or _is_circular(method, name, wanted):
            return
        for loop in growing_loops(self, node):
            own = _takes_each(loop, name, wanted)
            if own and method == "remove":
                return  # changing what is looped over is the greater trouble
            changed = changed_by(self, loop, function)
            if not changed.touch(names_in(wanted)) or not bound_before(self, name, bindings, loop):
                continue
            stays = method == "remove" or not changed.touch([name])
            if stays and (own or bindings.kind(name) is Kind.LIST) and not leaves_loop(self, node, loop):
                self._reported.add((function, name, method))
                case = "enumerate" if own and method == "index" else method
                case = "contains" if self._asks_whether(node) else case
                advice = _ADVICE[case].format(name=name)
                self.report(node, message=f"{advice}: `{excerpt(node)}` walks the whole of it each time.")
            return

    def _asks_whether(self, node: cst.Call) -> bool:
        """Whether the count is only compared with nothing."""
        comparison = self.parent(node)
        if not isinstance(comparison, cst.Comparison) or comparison.left is not node:
            return False
        return [code(target.comparator) for target in comparison.comparisons] == ["0"]


def _is_circular(method: str, name: str, wanted: cst.Arg) -> bool:
    """Whether an element is searched by its own place, which only deleting by the place would mend."""
    return method != "count" and name in names_in(wanted)


def _takes_each(loop: cst.CSTNode, name: str, wanted: cst.Arg) -> bool:
    """Whether the loop takes each element in turn and searches for it among all: so it is a sequence."""
    match loop:
        case cst.For(target=target, iter=iterable) | cst.CompFor(target=target, iter=iterable):
            return dotted(iterable) == name and code(target) == code(wanted.value)
        case _:
            return False


CHECK = LinearSearchInLoop
