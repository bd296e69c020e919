"""EV706: a parameter for everything that then takes one type only."""

import libcst as cst

from evaluator.analysis.check import Check, is_dunder
from evaluator.analysis.reading.expressions import code
from evaluator.analysis.reading.search import is_call_of
from evaluator.model.findings import Rule, Severity


class ImpreciseAny(Check):
    """Looks at public functions that raise for all but one type of a parameter annotated Any or object."""

    rule = Rule(
        id="EV706",
        name="imprecise-any",
        criterion="typing",
        severity=Severity.NOTE,
        message="Annotate the type that the function asks for.",
        why="The annotation lets every value through, so a wrong one is found only when the code runs.",
        fix="Write the tested type into the signature; keep the test where callers are not type-checked.",
        bad=(
            """
            def double(value: Any) -> int:  # finding
                if not isinstance(value, int):
                    raise TypeError("value must be an int")
                return 2 * value
            """,
        ),
        good=(
            """
            def double(value: int) -> int:
                if not isinstance(value, int):
                    raise TypeError("value must be an int")
                return 2 * value
            """,
            """
            class Point:
                def __lt__(self, other: object) -> bool:
                    if not isinstance(other, Point):
                        raise TypeError("not a point")
                    return self.x < other.x
            """,
            """
            def describe(value: Any) -> str:
                if isinstance(value, str):
                    return value
                return repr(value)
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.source.is_test or is_dunder(node.name.value) or not self.is_public(node):
            return
        loose = {
            param.name.value: param
            for param in (*node.params.params, *node.params.kwonly_params)
            if param.annotation is not None
            and code(param.annotation.annotation) in {"Any", "object", "typing.Any"}
        }
        if not loose:
            return
        for statement in node.body.body:
            match statement:
                case cst.If(
                    test=cst.UnaryOperation(
                        operator=cst.Not(),
                        expression=cst.Call(args=[cst.Arg(value=cst.Name(value=name)), kind]) as test,
                    ),
                    body=cst.IndentedBlock(body=[cst.SimpleStatementLine(body=[cst.Raise()])]),
                    orelse=None,
                ) if name in loose and is_call_of(test, "isinstance"):
                    self.report(
                        loose[name], message=f"Annotate `{name}` as {_said(kind)}: all else is rejected."
                    )


def _said(kind: cst.Arg) -> str:
    if isinstance(kind.value, cst.Tuple):
        return "`" + " | ".join(code(one.value) for one in kind.value.elements) + "`"
    return f"`{code(kind.value)}`"


CHECK = ImpreciseAny
