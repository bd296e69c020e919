"""EV112: a dictionary is walked to find one key."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import excerpt, names_in
from evaluator.model.findings import Rule, Severity


class LinearKeyLookup(Check):
    """Looks at loops over items() or keys() that do nothing but compare the key with one value."""

    rule = Rule(
        id="EV112",
        name="linear-key-lookup",
        criterion="efficiency",
        severity=Severity.WARNING,
        message="Look the key up.",
        why="A dictionary finds a key in one step; the loop looks at every entry.",
        fix="Write `value = table.get(key)` or test `key in table`.",
        bad=(
            """
            def price_of(prices, wanted):
                for name, price in prices.items():  # finding
                    if name == wanted:
                        return price
                return None
            """,
            """
            def has(prices, wanted):
                for name in prices.keys():  # finding
                    if wanted == name:
                        return True
                return False
            """,
        ),
        good=(
            """
            def price_of(prices, wanted):
                return prices.get(wanted)
            """,
            """
            def name_of(prices, wanted):
                for name, price in prices.items():
                    if price == wanted:
                        return name
                return None
            """,
            """
            def price_of(prices, wanted):
                for name, price in prices.items():
                    if name.lower() == wanted:
                        return price
                return None
            """,
            """
            def others(prices, wanted):
                for name, price in prices.items():
                    if name == wanted:
                        continue
                    yield price
            """,
            """
            def first_with_own_price(prices):
                for name, price in prices.items():
                    if name == price:
                        return name
                return None
            """,
        ),
    )

    def visit_For(self, node: cst.For) -> None:
        match node:
            case cst.For(
                iter=cst.Call(
                    func=cst.Attribute(value=table, attr=cst.Name(value="items" | "keys" as method)), args=[]
                ),
                body=cst.IndentedBlock(body=[cst.If(test=test, orelse=None) as only]),
                asynchronous=None,
            ):
                pass
            case _:
                return
        key, bound = _key(node.target, method)
        wanted = _compared_with(test, key)
        if wanted is None or not names_in(wanted).isdisjoint(bound):
            return
        match only.body:
            case cst.IndentedBlock(body=[*_, cst.SimpleStatementLine(body=[*_, cst.Return() | cst.Break()])]):
                self.report(
                    node, message=f"Look `{excerpt(wanted)}` up in `{excerpt(table)}` instead of walking it."
                )


def _key(target: cst.BaseAssignTargetExpression, method: str) -> tuple[str, set[str]]:
    """The loop variable that holds the key, and all names that the loop binds."""
    match target:
        case cst.Name(value=name) if method == "keys":
            return name, {name}
        case cst.Tuple(
            elements=[cst.Element(value=cst.Name(value=name)), cst.Element(value=cst.Name(value=other))]
        ) if method == "items":
            return name, {name, other}
        case _:
            return "", set()


def _compared_with(test: cst.BaseExpression, key: str) -> cst.BaseExpression | None:
    """What the key is tested to be equal to."""
    match test:
        case cst.Comparison(
            left=left, comparisons=[cst.ComparisonTarget(operator=cst.Equal(), comparator=right)]
        ):
            sides = (left, right)
            for one, other in (sides, sides[::-1]):
                if isinstance(one, cst.Name) and one.value == key:
                    return other
    return None


CHECK = LinearKeyLookup
