"""EV501: a function that asks its reader to hold too much at once."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.cognitive import Increment, increments_of
from evaluator.model.findings import Rule, Severity

THRESHOLD = 15
"""Of SonarSource's rule; 93 % of the functions of public interview answers stay at or below it."""


class CognitiveComplexity(Check):
    """Measures every function that is not nested in another, and reports those above the threshold."""

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

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.function_around(node) is not None:
            return
        increments = increments_of(node, lambda part: self.place(part).start.line)
        total = sum(one.points for one in increments)
        self.measure(node, "cognitive_complexity", total, "points", self.qualified_name(node))
        name = node.name.value
        if total > THRESHOLD:
            self.report(
                node.name,
                message=f"Split `{name}`: its cognitive complexity is {total}, the limit is {THRESHOLD}.",
                fix=f"{self.rule.fix} {_explain(increments)}",
            )


def _explain(increments: tuple[Increment, ...]) -> str:
    steps = ", ".join(f"line {one.line} +{one.points} ({one.reason})" for one in increments)
    return f"What adds up: {steps}."


CHECK = CognitiveComplexity
