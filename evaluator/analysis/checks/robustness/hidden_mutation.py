"""EV803: an argument is changed in place by a function that seems to compute a result."""

import re
from collections.abc import Iterator
from functools import lru_cache

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.any_names import names_for_any
from evaluator.analysis.reading.bindings import bindings_in, dotted
from evaluator.analysis.reading.search import find, find_own
from evaluator.model.findings import Rule, Severity

_LIST_ONLY = frozenset({"append", "extend", "insert", "reverse", "sort"})
_ANY_CONTAINER = _LIST_ONLY | {"add", "clear", "discard", "pop", "popitem", "remove", "setdefault", "update"}
_CONTAINER = re.compile(
    r"(typing\.)?(list|dict|set|List|Dict|Set|MutableMapping|MutableSequence|defaultdict)\b"
)
_SAID = re.compile(r"in[- ]?place|mutat|modif|destructive|consum", re.IGNORECASE)
_NAMED_FOR_IT = re.compile(
    r"_*(?:remove|delete|move|sort|reverse|rotate|replace|fill|set|insert|swap|shuffle|push|pop"
    r"|flip|clear|partition)(?:_|[A-Z]|$)"
)
"""A function whose name says that it changes something hides nothing."""
_TRIES = re.compile(r"test|main$|demo")
"""Functions that only try another one out say nothing of its callers."""
_MADE = (cst.BaseList, cst.BaseSet, cst.BaseDict, cst.BaseComp, cst.BinaryOperation, cst.Call)
_CODE = cst.Module(())


class HiddenMutation(Check):
    """Looks at public functions that return a value.

    Recursion, accumulators, a stated change, and steps that get what their callers made for them, are fine.
    """

    rule = Rule(
        id="EV803",
        name="hidden-mutation",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Work on a copy, or return nothing and say that the argument changes.",
        why="A function that returns a value reads as a computation, so callers use the argument again.",
        fix="Take sorted(values) or list(values) first, or name the change in the docstring.",
        bad=(
            """
            def largest(values: list[int]) -> int:
                values.sort()  # finding
                return values[-1]
            """,
            """
            def clamp(values, limit):
                for index, value in enumerate(values):
                    values[index] = min(value, limit)  # finding
                return values
            """,
            """
            def largest(values: object) -> object:
                values.sort()  # finding
                return values[-1]
            """,
            """
            def spread(values):
                values[0] = 0  # finding
                return max(values)

            def widest(values):
                return spread(values)

            def test_spread():
                assert spread([1, 2]) == 2
            """,
        ),
        good=(
            """
            def largest(values: list[int]) -> int:
                values = sorted(values)
                values.reverse()
                return values[0]
            """,
            """
            def shuffle(values: list[int]) -> None:
                values.sort()
            """,
            """
            def partition(values, low, high):
                for index in range(low, high):
                    values[low], values[index] = values[index], values[low]
                return low
            """,
            '''
            def compact(values: list[int]) -> int:
                """Move the kept values to the front in place and return how many there are."""
                values[0] = 1
                return 1
            ''',
            """
            def removeDuplicates(nums):
                nums[1] = nums[2]
                return 2
            """,
            """
            class Solution:
                def topological(self, degrees):
                    degrees[0] -= 1
                    return list(degrees)

                def order(self, edges):
                    degrees, rest = [0] * len(edges), []
                    return self.topological(degrees) + self.topological([1, 2])
            """,
            """
            def paths(node, seen):
                seen.append(node)
                return [paths(child, seen) for child in node.children]
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._anything = frozenset({"Any", "object"})
        """Annotations that say as little as none."""

        self._calls: dict[str, list[cst.Call]] = {}

    def visit_Module(self, node: cst.Module) -> None:
        self._anything |= names_for_any(node)
        for call in find(node, cst.Call):
            self._calls.setdefault(dotted(call.func).rpartition(".")[2], []).append(call)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if not self.is_public(node) or _NAMED_FOR_IT.match(node.name.value):
            return
        if _SAID.search(node.get_docstring() or "") or _calls_itself(node):
            return
        returned = {_code(one.value) for one in find_own(node, cst.Return)}
        if not returned - {"", "None"}:
            return
        for name, annotation in _candidates(node).items():
            if not self._is_made_for_it(node, name):
                self._report_first(node, name, annotation, swaps_count=name in returned)

    def _is_made_for_it(self, node: cst.FunctionDef, name: str) -> bool:
        """Whether the functions of the file that call it all hand over what they made themselves."""
        names = [param.name.value for param in node.params.params if param.name.value not in {"self", "cls"}]
        place = names.index(name)
        callers = [
            (caller, call)
            for call in self._calls.get(node.name.value, ())
            if (caller := self.function_around(call)) is not None and not _TRIES.match(caller.name.value)
        ]
        return bool(callers) and all(
            _is_own(_argument(call, place, name), caller) for caller, call in callers
        )

    def _report_first(self, node: cst.FunctionDef, name: str, annotation: str, *, swaps_count: bool) -> None:
        if annotation.rpartition(".")[2] in self._anything:
            annotation = ""
        if annotation and not _CONTAINER.match(annotation):
            return
        for change in _changes(node, name, _ANY_CONTAINER if annotation else _LIST_ONLY):
            if swaps_count or not _is_swap(change):
                if len(bindings_in(node).nodes(name)) == 1:  # the parameter and nothing after it
                    self.report(
                        change,
                        message=f"Leave the caller's `{name}` as it is: `{node.name.value}` returns a value.",
                    )
                return


def _candidates(node: cst.FunctionDef) -> dict[str, str]:
    """Parameters without a default (a default marks an accumulator or a cache), with their annotations."""
    return {
        param.name.value: _code(param.annotation.annotation).strip("\"'") if param.annotation else ""
        for param in node.params.params
        if param.default is None and param.name.value not in {"self", "cls", "memo", "cache"}
    }


def _argument(call: cst.Call, place: int, name: str) -> cst.BaseExpression | None:
    """What the call passes for the parameter, where that can be told."""
    for number, arg in enumerate(call.args):
        if arg.star:
            return None
        if (arg.keyword is None and number == place) or (arg.keyword and arg.keyword.value == name):
            return arg.value
    return None


def _is_own(value: cst.BaseExpression | None, caller: cst.FunctionDef) -> bool:
    """Whether the caller made the value: right there, or as a variable of its own."""
    if isinstance(value, cst.Name):
        places = bindings_in(caller).nodes(value.value)
        return bool(places) and all(
            isinstance(place, cst.Assign) and _is_made(place.value) for place in places
        )
    return isinstance(value, _MADE)


def _is_made(value: cst.BaseExpression) -> bool:
    if isinstance(value, cst.Tuple):  # `left, right = [0] * n, [0] * m`
        return all(isinstance(element.value, _MADE) for element in value.elements)
    return isinstance(value, _MADE)


def _changes(node: cst.FunctionDef, name: str, methods: frozenset[str]) -> Iterator[cst.CSTNode]:
    """Statements and calls of the function itself that change the object called ``name``."""
    calls, assigns, steps, removals = _changing_nodes(node)
    for call in calls:
        match call.func:
            case cst.Attribute(value=cst.Name(value=owner), attr=cst.Name(value=method)):
                if owner == name and method in methods:
                    yield call
    for assign in assigns:
        if any(_is_item_of(name, one) for target in assign.targets for one in _flat(target.target)):
            yield assign
    for step in steps:
        if _is_item_of(name, step.target):
            yield step
    for removal in removals:
        if _is_item_of(name, removal.target):
            yield removal


@lru_cache(maxsize=1)
def _changing_nodes(
    node: cst.FunctionDef,
) -> tuple[list[cst.Call], list[cst.Assign], list[cst.AugAssign], list[cst.Del]]:
    """What may change something, found once for all parameters."""
    return (
        list(find_own(node, cst.Call)),
        list(find_own(node, cst.Assign)),
        list(find_own(node, cst.AugAssign)),
        list(find_own(node, cst.Del)),
    )


def _is_item_of(name: str, target: cst.BaseExpression) -> bool:
    return (
        isinstance(target, cst.Subscript)
        and isinstance(target.value, cst.Name)
        and target.value.value == name
    )


def _flat(target: cst.BaseExpression) -> list[cst.BaseExpression]:
    return [one.value for one in target.elements] if isinstance(target, cst.Tuple) else [target]


def _is_swap(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Assign) and isinstance(node.targets[0].target, cst.Tuple)


def _calls_itself(node: cst.FunctionDef) -> bool:
    own = {node.name.value, f"self.{node.name.value}"}
    return any(dotted(call.func) in own for call in find(node.body, cst.Call))


def _code(node: cst.CSTNode | None) -> str:
    return _CODE.code_for_node(node) if node is not None else ""


CHECK = HiddenMutation
