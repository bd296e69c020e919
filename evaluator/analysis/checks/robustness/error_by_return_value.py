"""EV802: a failure that looks like a result."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find, find_own, is_call_of
from evaluator.model.findings import Rule, Severity

_ERROR_TEXT = re.compile(
    r"(error|invalid|illegal|not valid|wrong|bad|must|cannot|can't|unable)\b", re.IGNORECASE
)
_NOT_TEXT = (
    *(cst.Integer, cst.Float, cst.Comparison, cst.Tuple),
    *(cst.List, cst.ListComp, cst.Dict, cst.DictComp, cst.Set, cst.SetComp),
)
_ARITHMETIC = (cst.Divide, cst.FloorDivide, cst.Subtract, cst.Power)


class ErrorByReturnValue(Check):
    """Looks for error texts among results of other kinds, and for -1 as the answer to a wrong type."""

    rule = Rule(
        id="EV802",
        name="error-by-return-value",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Raise an exception instead of returning a value that stands for an error.",
        why="A caller who forgets to compare goes on with the error as if it were a result.",
        fix='Write `raise ValueError("...")` with the text that says what was wrong.',
        bad=(
            """
            def mean(values):
                if not values:
                    return "Error: no values"  # finding
                return sum(values) / len(values)
            """,
            """
            def square(value):
                if not isinstance(value, int):
                    return -1  # finding
                return value * value
            """,
        ),
        good=(
            """
            def find(values, wanted):
                for index, value in enumerate(values):
                    if value == wanted:
                        return index
                return -1
            """,
            """
            def status(code):
                if code < 0:
                    return "Invalid"
                return "Valid"
            """,
            """
            def describe(code: int) -> str:
                if code >= 400:
                    return "error"
                return NAMES[code]
            """,
            """
            def is_number(value):
                if not isinstance(value, int | float):
                    return False
                return True
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        match node.returns:
            case cst.Annotation(annotation=cst.Name(value="str")):
                return
        returns = list(find_own(node, cst.Return))
        others = [one for one in returns if one.value is not None and _is_no_text(one.value)]
        for one in returns:
            is_text = bool(others) and one.value is not None and _is_error_text(one.value)
            if is_text or (_is_negative(one) and self._answers_type_test(one)):
                self.report(one)

    def _answers_type_test(self, node: cst.Return) -> bool:
        """Whether the statement is all that happens when an argument has the wrong type."""
        around = self.parent(self.parent(self.parent(node)))
        return isinstance(around, cst.If) and any(
            isinstance(one.operator, cst.Not) and is_call_of(one.expression, "isinstance")
            for one in find(around.test, cst.UnaryOperation)
        )


def _is_negative(node: cst.Return) -> bool:
    return isinstance(node.value, cst.UnaryOperation) and isinstance(node.value.operator, cst.Minus)


def _is_error_text(value: cst.BaseExpression) -> bool:
    text = _opening(value)
    return bool(_ERROR_TEXT.match(text))


def _opening(value: cst.BaseExpression) -> str:
    """The text that a literal begins with."""
    match value:
        case cst.SimpleString(raw_value=text):
            return text
        case cst.FormattedString(parts=[cst.FormattedStringText(value=text), *_]):
            return text
        case _:
            return ""


def _is_no_text(value: cst.BaseExpression) -> bool:
    """Whether the value is visibly a number, a container, a truth value or the result of arithmetic."""
    match value:
        case cst.BinaryOperation(operator=operator):
            return isinstance(operator, _ARITHMETIC)
        case cst.Name(value=name):
            return name in {"True", "False"}
        case _:
            return isinstance(value, _NOT_TEXT) or is_call_of(value, "len", "sum", "int", "float", "round")


CHECK = ErrorByReturnValue
