"""EV806: an empty argument fails in the middle of the work."""

import re
from functools import lru_cache
from itertools import chain

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import code, excerpt, names_in
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_COLLECTION = re.compile(r"(typing\.)?(list|List|Sequence|Iterable|Collection|set|Set|tuple|Tuple)\[")
_NESTED = re.compile(r"\w+\[(list|List|tuple|Tuple|Sequence)\b")
"""A grid: that it has a first row goes without saying."""
_FIXED = re.compile(r"[tT]uple\[(?!.*\.\.\.)")
_SAID = re.compile(r"empty|at least (one|1|two|2)|>=? ?[01]\b|non-?zero|\braises?\b", re.IGNORECASE)
_PARAMETERS = 8
_STATEMENTS = 12
"""Further down, somebody has looked at the argument before."""
_EXTREMES = frozenset({"min", "max"})


class ErrorOnEmpty(Check):
    """Looks at collections of which public functions take an element, an extreme or a mean without a test."""

    rule = Rule(
        id="EV806",
        name="error-on-empty",
        criterion="robustness",
        severity=Severity.NOTE,
        message="Decide what an empty argument means.",
        why="An empty collection is the first edge case a caller meets, and here it ends in a stray error.",
        fix="Raise ValueError first, or return what the requirement says, and name it in the docstring.",
        bad=(
            """
            def spread(values: list[int]) -> int:
                return max(values) - min(values)  # finding
            """,
            """
            def mean(values: list[float]) -> float:
                return sum(values) / len(values)  # finding
            """,
            """
            def longest(words: list[str]) -> str:
                best = words[0]  # finding
                for word in words:
                    best = max(best, word, key=len)
                return best
            """,
        ),
        good=(
            """
            def mean(values: list[float]) -> float:
                if not values:
                    raise ValueError("no values")
                return sum(values) / len(values)
            """,
            """
            def largest(values: list[int]) -> int:
                return max(values, default=0)
            """,
            '''
            def largest(values: list[int]) -> int:
                """The largest of the values, which must not be empty."""
                return max(values)
            ''',
            """
            def shares(values: list[float]) -> list[float]:
                return [value / len(values) for value in values]
            """,
            """
            class Solution:
                def largest(self, nums: list[int]) -> int:
                    return max(nums)
            """,
            """
            def columns(grid: list[list[int]]) -> int:
                return len(grid[0])
            """,
            """
            def width(interval: list[float]) -> float:
                low = interval[0]
                return interval[1] - low
            """,
            """
            def ends(values: list[int]) -> int:
                size = len(values)
                return values[0] if size else 0
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.source.is_test or not self.is_public(node) or self.class_around(node) is not None:
            return
        if _SAID.search(node.get_docstring() or ""):
            return
        for param in node.params.params[:_PARAMETERS]:
            name, annotation = param.name.value, param.annotation
            wanted = param.default is None and annotation is not None and _is_collection(annotation)
            if wanted:
                self._consider(node, name)

    def _consider(self, function: cst.FunctionDef, name: str) -> None:
        """Report the first statement at the top of the function that fails for an empty argument."""
        for statement in function.body.body[:_STATEMENTS]:
            if not isinstance(statement, cst.SimpleStatementLine):
                if not isinstance(statement, cst.FunctionDef) and _may_guard(statement, name):
                    return
                continue
            if any(isinstance(small, cst.Assert) for small in statement.body) or _rebinds(statement, name):
                return
            need = _need(statement, name)
            if need is not None:
                if not _is_record(function, name):
                    said = f"`{excerpt(need)}` fails without saying so"
                    self.report(need, message=f"Decide what an empty `{name}` means: {said}.")
                return
            if any(name in names_in(call) for call in find(statement, cst.Call)):
                return  # its length is kept for a test, or somebody else tests it


def _is_collection(annotation: cst.Annotation) -> bool:
    text = code(annotation.annotation).strip("\"'")
    if _NESTED.match(text) or _FIXED.match(text):
        return False
    return _COLLECTION.match(text) is not None and "|" not in text.split("]")[-1]


def _is_record(function: cst.FunctionDef, name: str) -> bool:
    """Whether fixed places of the argument have meanings of their own, as in a pair."""
    return any(
        isinstance(part.slice, cst.Index)
        and isinstance(part.slice.value, cst.Integer)
        and code(part.slice) != "0"
        for one in find(function.body, cst.Subscript)
        if isinstance(one.value, cst.Name) and one.value.value == name
        for part in one.slice
    )


def _may_guard(statement: cst.CSTNode, name: str) -> bool:
    """Whether a compound statement asks about the argument, or leaves the function."""
    match statement:
        case cst.If(test=test) | cst.While(test=test):
            return name in names_in(test) or _leaves(statement)
        case cst.For():
            return _leaves(statement)
        case _:
            return True


@lru_cache(maxsize=32)
def _leaves(statement: cst.CSTNode) -> bool:
    return any(find(statement, cst.Return))


def _rebinds(statement: cst.CSTNode, name: str) -> bool:
    return any(code(target.target) == name for target in find(statement, cst.AssignTarget))


def _need(statement: cst.SimpleStatementLine, name: str) -> cst.CSTNode | None:
    """What in the statement cannot be done with an empty argument, unless a condition stands around it."""
    conditional = (cst.IfExp, cst.BooleanOperation, cst.Lambda, cst.CompFor, cst.Comparison)
    if any(any(find(statement, kind)) for kind in conditional):
        return None
    suspects = (
        find(statement, cst.Call),
        find(statement, cst.Subscript),
        find(statement, cst.BinaryOperation),
    )
    for node in chain.from_iterable(suspects):
        match node:
            case cst.Call(func=cst.Name(value=reader), args=[cst.Arg(value=cst.Name(value=owner))]):
                if reader in _EXTREMES and owner == name:
                    return node
            case cst.Subscript(
                value=cst.Name(value=owner),
                slice=[cst.SubscriptElement(slice=cst.Index(value=cst.Integer(value="0")))],
            ) if owner == name:
                return node
            case cst.BinaryOperation(
                operator=cst.Divide() | cst.FloorDivide(),
                right=cst.Call(func=cst.Name(value="len"), args=[cst.Arg(value=cst.Name(value=owner))]),
            ) if owner == name:
                return node
    return None


CHECK = ErrorOnEmpty
