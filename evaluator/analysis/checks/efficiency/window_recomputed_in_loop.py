"""EV117: a sum, minimum or maximum over a part of a sequence, from scratch in each turn."""

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.changes import changed_by
from evaluator.analysis.reading.expressions import code, excerpt, names_in, root
from evaluator.analysis.reading.loops import growing_loops
from evaluator.model.findings import Rule, Severity

_READERS = {"sum": "sum", "min": "minimum", "max": "maximum"}
_ONE_STEP = 2
"""Arguments of a range that moves one by one."""


class WindowRecomputedInLoop(Check):
    """Looks at slices whose bounds move with the loop by one; pieces that do not overlap are left alone."""

    rule = Rule(
        id="EV117",
        name="window-recomputed-in-loop",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Carry the value from turn to turn.",
        why="Each turn reads nearly the same elements again, which makes the loop quadratic.",
        fix="Add what enters and take off what leaves, or fill a table of prefix values first.",
        bad=(
            """
            def pivot(nums):
                for i in range(len(nums)):
                    if sum(nums[:i]) == sum(nums[i + 1 :]):  # finding
                        return i
                return -1
            """,
            """
            def rolling_max(values):
                return [max(values[: i + 1]) for i in range(len(values))]  # finding
            """,
            """
            def best(values, size):
                return max(sum(values[i : i + size]) for i in range(len(values) - size))  # finding
            """,
        ),
        good=(
            """
            from itertools import accumulate

            def rolling_max(values):
                return list(accumulate(values, max))
            """,
            """
            def chunks(values, size):
                return [sum(values[i : i + size]) for i in range(0, len(values), size)]
            """,
            """
            def chunks(values, size):
                return [sum(values[i * size : (i + 1) * size]) for i in range(len(values) // size)]
            """,
            """
            def triples(values):
                return [sum(values[i : i + 3]) for i in range(len(values) - 2)]
            """,
            """
            def cost(values, middle):
                return [sum(values[:middle]) for _ in range(1)]
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._reported: set[cst.CSTNode] = set()

    def visit_Call(self, node: cst.Call) -> None:
        match node:
            case cst.Call(
                func=cst.Name(value=name),
                args=[
                    cst.Arg(
                        value=cst.Subscript(
                            slice=[cst.SubscriptElement(slice=cst.Slice(step=None) as part)]
                        ) as taken,
                        keyword=None,
                    )
                ],
            ) if name in _READERS:
                pass
            case _:
                return
        function = self.function_around(node)
        if function is None or "numpy" in self.source.text:
            return
        for loop in growing_loops(self, node):
            variable = _counter(loop)
            if variable and loop not in self._reported and _moves_with(part, variable):
                if not changed_by(self, loop, function).touch([root(taken)]):
                    self._reported.add(loop)
                    what = _READERS[name]
                    self.report(
                        node,
                        message=f"Carry the {what} from turn to turn: "
                        f"`{excerpt(node)}` reads the elements of `{code(taken.value)}` again each time.",
                    )
                return


def _counter(loop: cst.CSTNode) -> str:
    """The variable of a loop over a range in steps of one, or over enumerate."""
    match loop:
        case (
            cst.For(target=target, iter=cst.Call(func=cst.Name(value=name), args=args))
            | cst.CompFor(target=target, iter=cst.Call(func=cst.Name(value=name), args=args))
        ):
            pass
        case _:
            return ""
    counter: cst.CSTNode = target
    if name == "enumerate" and isinstance(target, cst.Tuple):
        counter = target.elements[0].value
    elif name != "range" or len(args) > _ONE_STEP:
        return ""
    return counter.value if isinstance(counter, cst.Name) else ""


def _moves_with(part: cst.Slice, variable: str) -> bool:
    """Whether at least one bound follows the loop, and the slice is longer than a fixed few elements."""
    bounds = [bound for bound in (part.lower, part.upper) if bound is not None]
    following = [bound for bound in bounds if variable in names_in(bound)]
    if not following or not all(_is_near(bound, variable) for bound in following):
        return False
    return len(following) < len(bounds) or len(bounds) == 1 or bool(_other_names(following, variable))


def _other_names(bounds: list[cst.BaseExpression], variable: str) -> set[str]:
    return {name for bound in bounds for name in names_in(bound)} - {variable}


def _is_near(bound: cst.BaseExpression, variable: str) -> bool:
    """Whether the bound is the variable itself, or a sum or difference with it."""
    match bound:
        case cst.Name(value=name):
            return name == variable
        case cst.BinaryOperation(left=left, operator=cst.Add() | cst.Subtract(), right=right):
            return variable in {code(left), code(right)} or _is_near(left, variable)
        case _:
            return False


CHECK = WindowRecomputedInLoop
