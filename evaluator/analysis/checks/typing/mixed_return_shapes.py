"""EV702: one function, results of unlike kinds."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find_own
from evaluator.model.findings import Rule, Severity

_COMPARED = "truth value"
_FORMS: dict[str, tuple[type[cst.BaseExpression], ...]] = {
    "list": (cst.List, cst.ListComp),
    "dictionary": (cst.Dict, cst.DictComp),
    "set": (cst.Set, cst.SetComp),
    "tuple": (cst.Tuple,),
    "number": (cst.Integer, cst.Float),
    "text": (cst.SimpleString, cst.FormattedString),
}


class MixedReturnShapes(Check):
    """Looks at results whose form alone tells their kind; None beside a value is a choice, not a mixture."""

    rule = Rule(
        id="EV702",
        name="mixed-return-shapes",
        criterion="typing",
        severity=Severity.WARNING,
        message="Return one kind of value from every path.",
        why="Each caller has to test which kind came back, and the type checker cannot help with it.",
        fix="Return an empty container or None for nothing, and raise for an error.",
        bad=(
            """
            def positions(values, wanted):
                if wanted not in values:
                    return -1  # finding
                return [index for index, value in enumerate(values) if value == wanted]
            """,
            """
            def parse(text):
                if not text:
                    return False  # finding
                return {"name": text}
            """,
        ),
        good=(
            """
            def positions(values, wanted):
                if wanted not in values:
                    return []
                return [index for index, value in enumerate(values) if value == wanted]
            """,
            """
            def first(values):
                if not values:
                    return None
                return [values[0]]
            """,
            """
            def parse(text) -> int | list[int]:
                if text.isdigit():
                    return 1
                return [1]
            """,
            """
            def scale(value):
                if value > 1:
                    return 0
                return 0.5
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if node.returns is not None:
            return
        kinds: dict[str, list[cst.Return]] = {}
        for one in find_own(node, cst.Return):
            if one.value is not None:
                kinds.setdefault(_kind(one.value), []).append(one)
        kinds.pop("", None)
        containers = [kind for kind in kinds if kind not in {"number", "text", _COMPARED}]
        if len(kinds) < 2 or not containers:
            return
        for kind, places in kinds.items():
            if kind not in containers:
                self.report(
                    places[0],
                    message=f"Return one kind of value: here a {kind}, elsewhere a {containers[0]}.",
                )


def _kind(value: cst.BaseExpression) -> str:
    """What the form of the expression makes of it; empty when the form does not tell."""
    if isinstance(value, cst.Name) and value.value in {"True", "False"}:
        return _COMPARED
    if isinstance(value, cst.UnaryOperation) and isinstance(value.operator, cst.Minus):
        return _kind(value.expression)
    return next((kind for kind, forms in _FORMS.items() if isinstance(value, forms)), "")


CHECK = MixedReturnShapes
