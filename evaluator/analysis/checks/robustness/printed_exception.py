"""EV805: a failure that is printed and then forgotten."""

import re
from functools import lru_cache

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.expressions import code
from evaluator.analysis.reading.search import find, find_own, is_call_of
from evaluator.model.findings import Rule, Severity

_SPEAKS_TO_PEOPLE = re.compile(
    r"^do_|^test|main|run|cli|menu|prompt|demo|print|show|display|report|play|repl|loop"
)


class PrintedException(Check):
    """Looks at handlers that do nothing but print in functions whose other paths return a value."""

    rule = Rule(
        id="EV805",
        name="printed-exception",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Let the exception reach the caller.",
        why="The caller gets None instead of a result, and nothing but the screen knows why.",
        fix="Remove the handler, or raise an exception that says what the caller asked for.",
        bad=(
            """
            def load(path):
                try:
                    return parse(path)
                except ValueError as error:
                    print(f"cannot load: {error}")  # finding
            """,
            """
            def ratio(part, whole):
                try:
                    result = part / whole
                except ZeroDivisionError:
                    print("whole must not be zero")  # finding
                    return None
                return result
            """,
        ),
        good=(
            """
            def load(path):
                return parse(path)
            """,
            """
            def main():
                try:
                    return parse(input())
                except ValueError as error:
                    print(error)
            """,
            """
            def ask():
                while True:
                    try:
                        return int(input())
                    except ValueError:
                        print("a number, please")
            """,
            """
            def is_readable(path):
                try:
                    found = parse(path)
                except ValueError as error:
                    print(error)
                    return False
                return bool(found)
            """,
            """
            def save(path):
                try:
                    write(path)
                except OSError as error:
                    print(error)
            """,
            """
            def load(path):
                try:
                    return parse(path)
                except ValueError as error:
                    print(error)
                    raise
            """,
        ),
    )

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:
        printed = _printed(node.body)
        function = self.function_around(node)
        if printed is None or function is None or self.source.is_test:
            return
        if _SPEAKS_TO_PEOPLE.search(function.name.value.lower()):
            return
        if _computes(function):
            self.report(
                printed,
                message=f"Let the caller of `{function.name.value}` have the exception, not only the screen.",
            )


@lru_cache(maxsize=16)
def _computes(function: cst.FunctionDef) -> bool:
    """Whether the function gives a result, and asks no person for what it needs."""
    asks = any(is_call_of(call, "input") for call in find(function.body, cst.Call))
    return not asks and any(_gives_value(one) for one in find_own(function, cst.Return))


def _printed(body: cst.BaseSuite) -> cst.CSTNode | None:
    """The first print of a handler that only prints, and perhaps returns None."""
    match body:
        case cst.IndentedBlock(body=[*lines, cst.SimpleStatementLine(body=[cst.Return(value=value)])]):
            if not lines or (value is not None and code(value) != "None"):
                return None
        case cst.IndentedBlock(body=lines):
            pass
        case _:
            return None
    return lines[0] if all(map(_is_print, lines)) else None


def _is_print(line: cst.CSTNode) -> bool:
    match line:
        case cst.SimpleStatementLine(body=[cst.Expr(value=value)]):
            return is_call_of(value, "print")
        case _:
            return False


def _gives_value(node: cst.Return) -> bool:
    if isinstance(node.value, cst.Name):
        return node.value.value not in {"None", "True", "False"}
    return node.value is not None and not isinstance(node.value, cst.Integer)


CHECK = PrintedException
