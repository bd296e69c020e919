"""EV616: a flag that only remembers why a loop ended."""

from collections import Counter

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity


class NeedlessFlagVariable(Check):
    """Looks at flags set just before a loop, turned before its break, and tested right after it."""

    rule = Rule(
        id="EV616",
        name="needless-flag-variable",
        criterion="structure",
        severity=Severity.NOTE,
        message="Say directly what the loop finds, without a flag.",
        why="The reader has to follow a variable through three places to learn what one word says.",
        fix="Use any() or all(), return from inside the loop, or give the loop an else.",
        bad=(
            """
            def has_negative(values):
                found = False  # finding
                for value in values:
                    if value < 0:
                        found = True
                        break
                return found
            """,
            """
            def primes(limit):
                result = []
                for number in range(2, limit):
                    is_prime = True  # finding
                    for divisor in range(2, number):
                        if number % divisor == 0:
                            is_prime = False
                            break
                    if is_prime:
                        result.append(number)
                return result
            """,
        ),
        good=(
            """
            def has_negative(values):
                return any(value < 0 for value in values)
            """,
            """
            def bubble(values):
                for end in range(len(values), 0, -1):
                    swapped = False
                    for index in range(1, end):
                        if values[index - 1] > values[index]:
                            values[index - 1], values[index] = values[index], values[index - 1]
                            swapped = True
                    if not swapped:
                        break
            """,
            """
            def scan(values):
                negative = False
                for value in values:
                    if value < 0:
                        negative = True
                        break
                    if value == 0:
                        break
                return negative
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._counted: dict[cst.FunctionDef, Counter[str]] = {}

    def visit_IndentedBlock(self, node: cst.IndentedBlock) -> None:
        body = node.body
        for at in range(1, len(body) - 1):
            loop = body[at]
            if not isinstance(loop, cst.For | cst.While) or loop.orelse is not None:
                continue
            for before in body[max(0, at - 3) : at]:
                if flag := _flag_in(before):
                    self._consider(before, flag, loop, body[at + 1])

    def _consider(
        self, before: cst.CSTNode, flag: str, loop: cst.For | cst.While, after: cst.CSTNode
    ) -> None:
        returned = isinstance(after, cst.SimpleStatementLine) and isinstance(after.body[0], cst.Return)
        tested = _tested(after)
        if not _is_of(flag, tested) or not _turns_once(loop, flag):
            return
        if not returned and not _is_one_test(loop):
            return
        function = self.function_around(loop)
        if function is None or self._uses(function)[flag] != 3:
            return
        advice = "Return from inside the loop" if returned else "Use `any(...)` or `all(...)`"
        self.report(before, message=f"{advice} instead of keeping `{flag}` for the line after it.")

    def _uses(self, function: cst.FunctionDef) -> Counter[str]:
        """How often each name stands in the function."""
        if function not in self._counted:
            self._counted[function] = Counter(one.value for one in find(function.body, cst.Name))
        return self._counted[function]


def _flag_in(statement: cst.CSTNode) -> str:
    """The name that the statement sets to True or False; empty for any other statement."""
    match statement:
        case cst.SimpleStatementLine(
            body=[
                cst.Assign(
                    targets=[cst.AssignTarget(target=cst.Name(value=flag))],
                    value=cst.Name(value="True" | "False"),
                )
            ]
        ):
            return flag
        case _:
            return ""


def _tested(statement: cst.CSTNode) -> cst.BaseExpression | None:
    match statement:
        case cst.SimpleStatementLine(body=[cst.Return(value=value)]):
            return value
        case cst.If(test=test):
            return test
        case _:
            return None


def _is_of(flag: str, test: cst.BaseExpression | None) -> bool:
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        test = test.expression
    return isinstance(test, cst.Name) and test.value == flag


def _turns_once(loop: cst.For | cst.While, flag: str) -> bool:
    """Whether the loop's only way out sets the flag and breaks."""
    inner = any(True for kind in (cst.For, cst.While) for _ in find(loop.body, kind))
    if inner or len(list(find(loop.body, cst.Break))) != 1:
        return False
    blocks = [loop.body, *(choice.body for choice in find(loop.body, cst.If))]
    return any(
        isinstance(block, cst.IndentedBlock)
        and len(block.body) > 1
        and _flag_in(block.body[-2]) == flag
        and _is_break(block.body[-1])
        for block in blocks
    )


def _is_one_test(loop: cst.For | cst.While) -> bool:
    """Whether the loop only looks for the first element that meets a condition."""
    match loop:
        case cst.For(body=cst.IndentedBlock(body=[cst.If(orelse=None, body=cst.IndentedBlock(body=[_, _]))])):
            return True
        case _:
            return False


def _is_break(statement: cst.CSTNode) -> bool:
    match statement:
        case cst.SimpleStatementLine(body=[cst.Break()]):
            return True
        case _:
            return False


CHECK = NeedlessFlagVariable
