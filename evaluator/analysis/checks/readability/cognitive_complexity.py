"""EV501: a function that asks its reader to hold too much at once."""

from collections import defaultdict
from dataclasses import replace

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.cognitive import Increment, increments_of
from evaluator.analysis.measures import members_of, named_with
from evaluator.model.findings import Rule, Severity

THRESHOLD = 15
"""Of SonarSource's rule; 93 % of the functions of public interview answers stay at or below it."""


class CognitiveComplexity(Check):
    """Measures every function that is not nested in another, and reports those above the threshold.

    What was cut out of a function without an idea of its own is measured as if it stood there.
    """

    rule = Rule(
        id="EV501",
        name="cognitive-complexity",
        criterion="readability",
        severity=Severity.WARNING,
        message="Split the function along its deepest branches.",
        why="Each nested branch is one more condition to keep in mind; reading time grows with their sum.",
        fix="Return early from the special cases, and give the innermost block a name of its own.",
        bad=(
            """
            def settle(orders, prices, limits):  # finding
                total = 0
                for order in orders:
                    if order.open:
                        for item in order.items:
                            if item.name in prices:
                                if prices[item.name] > limits.low and item.count > 0 or item.forced:
                                    total += prices[item.name] * item.count
                                else:
                                    total -= 1
                return total
            """,
        ),
        good=(
            """
            def settle(orders, prices):
                total = 0
                for order in orders:
                    if order.open:
                        total += sum(prices[item] for item in order.items if item in prices)
                return total
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._functions: list[tuple[str, cst.FunctionDef, tuple[Increment, ...]]] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.function_around(node) is not None:
            return
        increments = increments_of(node, lambda part: self.place(part).start.line)
        self._functions.append((self.qualified_name(node), node, increments))

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        pieces = self.source.pieces
        rank = {name: number for number, name in enumerate(pieces)}
        of_pieces: dict[str, list[Increment]] = defaultdict(list)
        members = members_of(pieces)
        for name, node, own in sorted(self._functions, key=lambda one: rank.get(one[0], len(rank))):
            increments = (*own, *of_pieces[name])
            piece = pieces.get(name)
            if piece is None:
                self._judge(name, node, increments, members[name])
            else:
                of_pieces[piece.caller] += [_deeper(one, piece.decisions) for one in increments]

    def _judge(
        self, name: str, node: cst.FunctionDef, increments: tuple[Increment, ...], members: list[str]
    ) -> None:
        total = sum(one.points for one in increments)
        self.measure(node, "cognitive_complexity", total, "points", named_with(name, members))
        if total > THRESHOLD:
            parts = " and ".join(f"`{one}`" for one in sorted(members))
            together = f"with {parts}, cut out of it, " if parts else ""
            self.report(
                node.name,
                message=f"Split `{node.name.value}`: {together}its cognitive complexity is {total}, "
                f"the limit is {THRESHOLD}.",
                fix=f"{self.rule.fix} {_explain(increments)}",
            )


def _deeper(increment: Increment, levels: int) -> Increment:
    """The same where the call of the piece stands."""
    return replace(increment, points=increment.points + levels * increment.nested)


def _explain(increments: tuple[Increment, ...]) -> str:
    steps = ", ".join(f"line {one.line} +{one.points} ({one.reason})" for one in increments)
    return f"What adds up: {steps}."


CHECK = CognitiveComplexity
