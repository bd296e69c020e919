"""EV113: all pairs are tried to find one that a set or dictionary would find in a single pass."""

from collections.abc import Iterator

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import code, excerpt, names_in
from evaluator.model.findings import Rule, Severity


class PairSearchInLoop(Check):
    """Looks at two loops over one sequence that return at the first equal pair, or pair with a given sum."""

    rule = Rule(
        id="EV113",
        name="pair-search-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Remember what was seen in a set or dictionary and look the partner up.",
        why="Trying all pairs takes n * n / 2 steps; one lookup for each element takes n.",
        fix="Walk once: compute the partner that an element needs, look it up, then add the element.",
        bad=(
            """
            def two_sum(nums, target):
                for i in range(len(nums)):
                    for j in range(i + 1, len(nums)):
                        if nums[i] + nums[j] == target:  # finding
                            return [i, j]
                return []
            """,
            """
            def has_twins(names):
                for i in range(len(names)):
                    for j in range(len(names)):
                        if i != j and names[i] == names[j]:  # finding
                            return True
                return False
            """,
        ),
        good=(
            """
            def two_sum(nums, target):
                seen = {}
                for position, number in enumerate(nums):
                    if target - number in seen:
                        return [seen[target - number], position]
                    seen[number] = position
                return []
            """,
            """
            def close(nums, limit):
                for i in range(len(nums)):
                    for j in range(i + 1, len(nums)):
                        if abs(nums[i] - nums[j]) < limit:
                            return True
                return False
            """,
            """
            def is_symmetric(grid):
                for i in range(len(grid)):
                    for j in range(len(grid)):
                        if grid[i][j] == grid[j][i]:
                            return True
                return False
            """,
            """
            def count(nums, target):
                total = 0
                for i in range(len(nums)):
                    for j in range(i + 1, len(nums)):
                        if nums[i] + nums[j] == target:
                            total += i * j
                return total
            """,
        ),
    )

    def visit_For(self, node: cst.For) -> None:
        match node:
            case cst.For(
                target=cst.Name(value=second),
                iter=cst.Call(func=cst.Name(value="range")),
                body=cst.IndentedBlock(body=[cst.If(test=test, body=cst.IndentedBlock(body=[*_, last]))]),
            ):
                pass
            case _:
                return
        outer = self.parent(self.parent(node))
        if not isinstance(outer, cst.For) or not isinstance(outer.target, cst.Name):
            return
        first = outer.target.value
        match last:
            case cst.SimpleStatementLine(body=[cst.Return(value=cst.BaseExpression())]):
                pass
            case _:
                return
        for comparison in _conjuncts(test):
            owner = _pair(comparison, first, second)
            if owner and owner in map(code, _lengths(node)):
                self.report(
                    comparison,
                    message=f"Walk `{owner}` once with a set or dictionary of what was seen: "
                    f"`{excerpt(comparison)}` tries all pairs.",
                )


def _conjuncts(test: cst.BaseExpression) -> Iterator[cst.Comparison]:
    if isinstance(test, cst.BooleanOperation) and isinstance(test.operator, cst.And):
        yield from _conjuncts(test.left)
        yield from _conjuncts(test.right)
    elif isinstance(test, cst.Comparison):
        yield test


def _lengths(loop: cst.For) -> Iterator[cst.BaseExpression]:
    """The containers whose lengths bound the range."""
    match loop.iter:
        case cst.Call(args=args):
            for arg in args:
                match arg.value:
                    case cst.Call(func=cst.Name(value="len"), args=[inner]):
                        yield inner.value


def _pair(comparison: cst.Comparison, first: str, second: str) -> str:
    """The sequence of which two elements are equal, or sum up to something fixed; empty for other tests."""
    match comparison:
        case cst.Comparison(
            left=left, comparisons=[cst.ComparisonTarget(operator=cst.Equal(), comparator=right)]
        ):
            pass
        case _:
            return ""
    match left, right:
        case cst.Subscript(), cst.Subscript():
            return _common_owner(left, right, first, second)
        case cst.BinaryOperation(left=one, operator=cst.Add(), right=other), fixed:
            return _common_owner(one, other, first, second) if _is_fixed(fixed, first, second) else ""
        case fixed, cst.BinaryOperation(left=one, operator=cst.Add(), right=other):
            return _common_owner(one, other, first, second) if _is_fixed(fixed, first, second) else ""
        case cst.Subscript(), cst.BinaryOperation(left=fixed, operator=cst.Subtract(), right=other):
            return _common_owner(left, other, first, second) if _is_fixed(fixed, first, second) else ""
        case _:
            return ""


def _is_fixed(node: cst.BaseExpression, first: str, second: str) -> bool:
    return names_in(node).isdisjoint({first, second})


def _common_owner(one: cst.CSTNode, other: cst.CSTNode, first: str, second: str) -> str:
    if not isinstance(one, cst.Subscript) or not isinstance(other, cst.Subscript):
        return ""
    indices = {code(part.slice) for side in (one, other) for part in side.slice}
    owner = code(one.value)
    return owner if indices == {first, second} and owner == code(other.value) else ""


CHECK = PairSearchInLoop
