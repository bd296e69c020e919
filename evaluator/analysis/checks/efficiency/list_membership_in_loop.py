"""EV101: ``in`` on a list, again and again."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import Kind, bindings_in, dotted
from evaluator.analysis.reading.loops import bound_before, growing_loops
from evaluator.model.findings import Rule, Severity

_HANDED_ON = 2
"""From function to function: so often a list is followed."""


class ListMembershipInLoop(Check):
    """Looks at names that hold nothing but a list, bound before the loop and not a handful of literals."""

    rule = Rule(
        id="EV101",
        name="list-membership-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Keep these values in a set before the loop.",
        why="`in` walks the whole list, so the loop costs n times m steps without looking like it.",
        fix="Build a set once, if the values are hashable, and test that; keep the list for its order.",
        bad=(
            """
            def common(left: list[int], right: list[int]) -> list[int]:
                return [value for value in left if value in right]  # finding
            """,
            """
            def unique(values):
                seen = []
                for value in values:
                    if value not in seen:  # finding
                        seen.append(value)
                return seen
            """,
            """
            def unique(values):
                seen = []
                for value in values:
                    if is_new(value, seen):  # finding
                        seen.append(value)
                return seen

            def is_new(value, seen):
                return value not in seen
            """,
            """
            def common(left: list[int], right: list[int]) -> list[int]:
                return [value for value in left if right.__contains__(value)]  # finding
            """,
            """
            def first_seen(rows):
                found = []
                for row in rows:
                    keep(row, found)  # finding
                return found

            def keep(row, found):
                if row:
                    add_new(row.name, found)

            def add_new(name, found):
                if name not in found:
                    found.append(name)
            """,
        ),
        good=(
            """
            def unique(values):
                seen = set()
                return [value for value in values if value not in seen and not seen.add(value)]
            """,
            """
            def count_vowels(text: str) -> int:
                vowels = ["a", "e", "i", "o", "u"]
                return sum(1 for letter in text if letter in vowels)
            """,
            """
            def rows_with(rows: list[str], word: str) -> list[str]:
                found = []
                for row in rows:
                    words = row.split()
                    if word in words:
                        found.append(row)
                return found
            """,
            """
            def unique(values):
                seen = set()
                for value in values:
                    if is_new(value, seen):
                        seen.add(value)
                return seen

            def is_new(value, seen):
                return value not in seen
            """,
            """
            def pairs_missing(pairs: list[list[int]], wanted: list[int]) -> list[int]:
                return [value for value in wanted if [value, value] not in pairs]
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._walked: dict[str, set[int]] = {}
        """By function, the positions of the parameters that it looks through with `in`."""
        self._calls: list[cst.Call] = []

    def visit_ComparisonTarget(self, node: cst.ComparisonTarget) -> None:
        function = self.function_around(node)
        if function is None or not isinstance(node.operator, cst.In | cst.NotIn):
            return
        name = dotted(node.comparator)
        if name and not self._is_unhashable(node):
            self._note_parameter(function, name)
            self._consider(node, function, name)

    def visit_Call(self, node: cst.Call) -> None:
        match node.func:
            case cst.Attribute(value=owner, attr=cst.Name(value="__contains__")):
                function, name = self.function_around(node), dotted(owner)
                if function is not None and name:
                    self._consider(node, function, name)
            case cst.Name() | cst.Attribute(value=cst.Name(value="self")):
                self._calls.append(node)

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - the name is LibCST's
        for _ in range(_HANDED_ON):
            for _, function, name in self._calls_that_walk():
                self._note_parameter(function, name)
        for call, function, name in self._calls_that_walk():
            called = dotted(call.func).removeprefix("self.")
            self._consider(call, function, name, f": each call of `{called}` walks through them")

    def _calls_that_walk(self) -> list[tuple[cst.Call, cst.FunctionDef, str]]:
        """The calls that hand a name on to be looked through, with the function around and the name."""
        found = []
        for call in self._calls if self._walked else ():
            positions = self._walked.get(dotted(call.func).removeprefix("self."))
            function = self.function_around(call) if positions else None
            for position in positions or ():
                if function is None or len(call.args) <= position or call.args[position].keyword:
                    continue
                if name := dotted(call.args[position].value):
                    found.append((call, function, name))
        return found

    def _note_parameter(self, function: cst.FunctionDef, name: str) -> None:
        names = [param.name.value for param in function.params.params]
        if name in names and len(bindings_in(function).nodes(name)) == 1:
            self._walked.setdefault(function.name.value, set()).add(names.index(name) - (names[0] == "self"))

    def _consider(self, node: cst.CSTNode, function: cst.FunctionDef, name: str, how: str = "") -> None:
        scope = self.class_around(node) if name.startswith("self.") else function
        if scope is None:
            return
        bindings = bindings_in(scope)
        if bindings.kind(name) is not Kind.LIST or bindings.is_small(name):
            return
        if any(bound_before(self, name, bindings, loop) for loop in growing_loops(self, node)):
            self.report(node, message=f"Keep the values of `{name}` in a set before the loop{how}.")

    def _is_unhashable(self, node: cst.ComparisonTarget) -> bool:
        """Whether the tested value is visibly a list, dictionary or set, which no set can hold."""
        comparison = self.parent(node)
        unhashable = (cst.List, cst.ListComp, cst.Dict, cst.DictComp, cst.Set, cst.SetComp)
        return isinstance(comparison, cst.Comparison) and isinstance(comparison.left, unhashable)


CHECK = ListMembershipInLoop
