"""EV809: a recursion as deep as the input is long."""

import re

import libcst as cst

from evaluator.analysis.reading.expressions import excerpt
from evaluator.analysis.reading.recursion import RecursionCheck, parameters_of
from evaluator.analysis.reading.search import find_own
from evaluator.model.findings import Rule, Severity

_ON_PURPOSE = re.compile(r"recu", re.IGNORECASE)


class UnboundedRecursion(RecursionCheck):
    """Looks at functions that call themselves once, for the next node or the neighbouring number."""

    rule = Rule(
        id="EV809",
        name="unbounded-recursion",
        criterion="robustness",
        severity=Severity.NOTE,
        message="Write a loop: the depth grows with the input.",
        why="Python stops at about 1000 nested calls, so an input a little longer fails with RecursionError.",
        fix="Move a variable through the input in a while loop.",
        bad=(
            """
            def factorial(number: int) -> int:
                if number < 2:
                    return 1
                return number * factorial(number - 1)  # finding
            """,
            """
            class Solution:
                def length(self, head):
                    return 1 + self.length(head.next) if head else 0  # finding
            """,
        ),
        good=(
            """
            def factorial(number: int) -> int:
                result = 1
                for factor in range(2, number + 1):
                    result *= factor
                return result
            """,
            """
            def power(base, exponent):
                if exponent == 0:
                    return 1
                if exponent % 2:
                    return base * power(base, exponent - 1)
                return power(base * base, exponent // 2)
            """,
            """
            def climb(steps):
                return 1 if steps < 2 else climb(steps - 1) + climb(steps - 2)
            """,
            """
            def walk(node, depth):
                for child in node.children:
                    walk(child, depth + 1)
            """,
            """
            def fill(sides, position):
                for side in range(4):
                    if fill(sides, position + 1):
                        return True
                return False
            """,
            """
            def factorial_recursive(number: int) -> int:
                return 1 if number < 2 else number * factorial_recursive(number - 1)
            """,
            """
            def inside(pattern, position):
                if position == len(pattern):
                    return True
                return inside(pattern, position // 2)
            """,
        ),
    )

    def consider(self, function: cst.FunctionDef, calls: list[cst.Call]) -> None:
        if len(calls) != 1 or _ON_PURPOSE.search(function.name.value):
            return
        call = calls[0]
        if function.decorators or function.asynchronous or not _moves_by_one(function, call):
            return
        if _ON_PURPOSE.search(function.get_docstring() or "") or self._is_in_loop(call, function):
            return
        if not any(find_own(function, cst.Yield)):
            name = function.name.value
            said = f"Write `{name}` as a loop: `{excerpt(call)}` nests as deep as the input."
            self.report(call, message=said)

    def _is_in_loop(self, call: cst.Call, function: cst.FunctionDef) -> bool:
        for around in self.ancestors(call):
            if isinstance(around, cst.For | cst.While | cst.BaseComp):
                return True
            if around is function:
                return False
        return False


def _moves_by_one(function: cst.FunctionDef, call: cst.Call) -> bool:
    """Whether exactly one argument moves on by one, and all others stay as they are."""
    parameters = parameters_of(function, call)
    if len(call.args) != len(parameters) or any(arg.star or arg.keyword for arg in call.args):
        return False
    moving = 0
    for name, arg in zip(parameters, call.args, strict=True):
        match arg.value:
            case cst.BinaryOperation(
                left=cst.Name(value=owner), operator=cst.Add() | cst.Subtract(), right=cst.Integer(value="1")
            ) if owner == name:
                moving += 1
            case cst.Attribute(value=cst.Name(value=owner), attr=cst.Name(value="next")) if owner == name:
                moving += 1
            case cst.Name():
                continue
            case _:
                return False
    return moving == 1


CHECK = UnboundedRecursion
