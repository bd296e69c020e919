"""EV603: a boolean parameter that chooses between two functions in one."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import is_text_statement
from evaluator.model.findings import Rule, Severity


class FlagArgument(Check):
    """Looks at public functions whose whole body is one choice on a positional boolean."""

    rule = Rule(
        id="EV603",
        name="flag-argument",
        criterion="structure",
        severity=Severity.NOTE,
        message="Write two functions instead of one that a flag splits.",
        why="The call `render(page, True)` does not tell what it does, and the two halves share nothing.",
        fix="Give each branch a function with a name of its own, or make the flag keyword-only.",
        bad=(
            """
            def price(order, gross: bool):  # finding
                if gross:
                    return order.net * order.tax
                else:
                    return order.net
            """,
        ),
        good=(
            """
            def price(order, *, gross: bool = False):
                if gross:
                    return order.net * order.tax
                else:
                    return order.net
            """,
            """
            def price(order, gross=False):
                result = order.net
                if gross:
                    result *= order.tax
                return result
            """,
            """
            def describe(is_open: bool) -> str:
                if is_open:
                    return "open"
                else:
                    return "closed"
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if not self.is_public(node):
            return
        flags = {param.name.value for param in node.params.params if _is_boolean(param)}
        others = [param for param in node.params.params if param.name.value not in flags | {"self", "cls"}]
        body = [one for one in node.body.body if not is_text_statement(one)]
        if not flags or not others or not body or not isinstance(body[0], cst.If):
            return
        choice = body[0]
        name = _tested_name(choice.test)
        if name in flags and isinstance(choice.orelse, cst.Else) and len(body) == 1:
            self.report(
                node.name, message=f"Write two functions instead of `{node.name.value}` split by `{name}`."
            )


def _is_boolean(param: cst.Param) -> bool:
    match param:
        case cst.Param(annotation=cst.Annotation(annotation=cst.Name(value="bool"))):
            return True
        case cst.Param(default=cst.Name(value="True" | "False")):
            return True
        case _:
            return False


def _tested_name(test: cst.BaseExpression) -> str:
    if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
        test = test.expression
    return test.value if isinstance(test, cst.Name) else ""


CHECK = FlagArgument
