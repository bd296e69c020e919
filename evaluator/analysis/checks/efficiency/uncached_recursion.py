"""EV110: a recursion that solves the same smaller problem again and again."""

import re
from itertools import combinations

import libcst as cst

from evaluator.analysis.reading.expressions import code, excerpt
from evaluator.analysis.reading.recursion import RecursionCheck, parameters_of
from evaluator.analysis.reading.search import find, find_own
from evaluator.model.findings import Rule, Severity

_CACHED = re.compile(r"cache|memo|\bdp\b|seen|visited|lookup|computed|stored", re.IGNORECASE)
_ON_PURPOSE = re.compile(r"recurs|naive|brute", re.IGNORECASE)
_CALLS_LIMIT = 8
Step = tuple[int, ...]


class UncachedRecursion(RecursionCheck):
    """Looks at two calls of the function itself that both happen and meet again, as n-1 and n-2 do."""

    rule = Rule(
        id="EV110",
        name="uncached-recursion",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Cache the results, or fill a table from the small cases up.",
        why="The two calls meet in the same smaller problems, so the number of calls grows exponentially.",
        fix="Decorate the function with functools.cache, or write a loop that keeps what it needs.",
        bad=(
            """
            def climb(steps):
                if steps < 2:
                    return 1
                return climb(steps - 1) + climb(steps - 2)  # finding
            """,
            """
            def paths(row, column, grid):
                if row == len(grid) or column == len(grid[0]):
                    return 0
                down = paths(row + 1, column, grid)  # finding
                right = paths(row, column + 1, grid)
                return down + right + 1
            """,
        ),
        good=(
            """
            from functools import cache

            @cache
            def climb(steps):
                return 1 if steps < 2 else climb(steps - 1) + climb(steps - 2)
            """,
            """
            def climb(steps, known):
                if steps not in known:
                    known[steps] = climb(steps - 1, known) + climb(steps - 2, known)
                return known[steps]
            """,
            """
            def narrow(text, left, right):
                if text[left] < text[right]:
                    return narrow(text, left + 1, right)
                return narrow(text, left, right - 1)
            """,
            """
            def spell(row, column, index, path):
                path.add((row, column))
                found = spell(row + 1, column, index + 1, path) or spell(row, column + 1, index + 1, path)
                path.remove((row, column))
                return found
            """,
            """
            def reach(steps):
                if reach(steps - 1):
                    return reach(steps - 2)
                return False
            """,
            """
            def height(node):
                return 1 + max(height(node.left), height(node.right)) if node else 0
            """,
            """
            def count(low, high):
                middle = (low + high) // 2
                return count(low, middle) + count(middle + 1, high)
            """,
        ),
    )

    def consider(self, function: cst.FunctionDef, calls: list[cst.Call]) -> None:
        said = f"{function.name.value} {function.get_docstring() or ''}"
        if len(calls) > _CALLS_LIMIT or _ON_PURPOSE.search(said):
            return
        steps = [(call, step) for call in calls if (step := _step(function, call)) is not None]
        if len(steps) < 2 or _has_cache(function):
            return
        for (first, one), (second, other) in combinations(steps, 2):
            if one != other and self._both_happen(first, second):
                self.report(
                    first,
                    message=f"Cache the results of `{function.name.value}`: `{excerpt(first)}` and "
                    f"`{excerpt(second)}` solve the same smaller problems again.",
                )
                return

    def _both_happen(self, first: cst.Call, second: cst.Call) -> bool:
        """Whether the second call follows the first on the same path, and both results are used."""
        if isinstance(self.parent(first), cst.Expr) or isinstance(self.parent(second), cst.Expr):
            return False
        line, other = self._line(first), self._line(second)
        if line is None or other is None:
            return False
        if line is other:
            return not any(find(line, cst.IfExp))
        returning = any(isinstance(small, cst.Return) for small in line.body)
        return self.parent(line) is self.parent(other) and not returning

    def _line(self, node: cst.CSTNode) -> cst.SimpleStatementLine | None:
        """The line of the call; a call in the head of a compound statement has none."""
        lines = (around for around in self.ancestors(node) if isinstance(around, cst.SimpleStatementLine))
        return next(lines, None)


def _step(function: cst.FunctionDef, call: cst.Call) -> Step | None:
    """How far each parameter moves in the call; None unless all move by fixed distances."""
    parameters = parameters_of(function, call)
    if len(call.args) != len(parameters):
        return None
    moves = []
    for name, arg in zip(parameters, call.args, strict=True):
        if arg.star or (arg.keyword is not None and arg.keyword.value != name):
            return None
        move = _move(name, arg.value)
        if move is None:
            return None
        moves.append(move)
    return tuple(moves) if any(moves) else None


def _move(name: str, value: cst.BaseExpression) -> int | None:
    match value:
        case cst.Name(value=same) if same == name:
            return 0
        case cst.BinaryOperation(
            left=cst.Name(value=same),
            operator=cst.Add() | cst.Subtract() as sign,
            right=cst.Integer() as distance,
        ) if same == name:
            steps = int(distance.evaluated_value)
            return steps if isinstance(sign, cst.Add) else -steps
        case _:
            return None


def _has_cache(node: cst.FunctionDef) -> bool:
    """Whether anything in the function speaks of kept results, or changes an object on its way."""
    if any(_CACHED.search(code(one.decorator)) for one in node.decorators):
        return True
    if any(_CACHED.search(name.value) for name in find(node, cst.Name)):
        return True
    if any(isinstance(one.value, cst.Call) for one in find_own(node, cst.Expr)):
        return True
    return any(
        isinstance(target.target, cst.Subscript | cst.Attribute)
        for target in find_own(node, cst.AssignTarget)
    )


CHECK = UncachedRecursion
