"""Rewrites the asserts of trusted tests: exact types where the bundle asks for them, short messages always.

pytest's own rewriting is off: its message for two large values can take minutes (pytest issues 8998, 13114).
"""

import ast
import operator
from collections.abc import Callable
from types import CodeType
from typing import Any

from evaluator.execution.plugin.compare import WrongType, check_equal, check_member
from evaluator.execution.plugin.conditions import holding, parts_of
from evaluator.execution.plugin.rendering import shorten
from evaluator.execution.plugin.type_questions import TypeQuestions, type_answers

CHECK_COMPARE = "_senior_bar_check_compare"
CHECK_TRUE = "_senior_bar_check_true"
HOLDS = "_senior_bar_holds"
_TEXT_CHARACTERS = 120
_OPERATORS: dict[str, tuple[str, Callable[[Any, Any], object]]] = {
    "Eq": ("==", operator.eq),
    "NotEq": ("!=", operator.ne),
    "Lt": ("<", operator.lt),
    "LtE": ("<=", operator.le),
    "Gt": (">", operator.gt),
    "GtE": (">=", operator.ge),
    "Is": ("is", operator.is_),
    "IsNot": ("is not", operator.is_not),
    "In": ("in", lambda left, right: left in right),
    "NotIn": ("not in", lambda left, right: left not in right),
}
Message = Callable[[], object]


def compile_test(source: bytes, path: str, *, is_strict: bool = True) -> CodeType:
    """The code of a test module, its asserts replaced by calls of the checks below.

    In a team's own tests, questions about types are asked of the objects that the solution keeps too.

    Raises:
        SyntaxError: the test file cannot be parsed.
    """
    tree = ast.parse(source, filename=path)
    tree = _AssertRewriter().visit(tree)  # first, so that messages show what the author wrote
    if not is_strict:
        tree = TypeQuestions().visit(tree)
    tree = ast.fix_missing_locations(tree)
    return compile(tree, path, "exec", dont_inherit=True)


class _AssertRewriter(ast.NodeTransformer):
    def visit_Assert(self, node: ast.Assert) -> ast.stmt:
        """Turn ``assert left OP right, message`` into one call that sees both values."""
        if node.msg is not None and any(
            isinstance(part, ast.Await | ast.NamedExpr) for part in ast.walk(node.msg)
        ):
            return node
        message = _lambda(node.msg) if node.msg is not None else ast.Constant(None)
        text = ast.Constant(ast.unparse(node.test)[:_TEXT_CHARACTERS])
        if isinstance(node.test, ast.Compare) and len(node.test.ops) == 1:
            arguments = [*parts_of(node.test), text, message]
            call = ast.Call(ast.Name(CHECK_COMPARE, ast.Load()), arguments, [])
        else:
            condition = holding(node.test, ast.Name(HOLDS, ast.Load()))
            call = ast.Call(ast.Name(CHECK_TRUE, ast.Load()), [condition, text, message], [])
        return ast.copy_location(ast.Expr(call), node)


def _lambda(body: ast.expr) -> ast.Lambda:
    nothing = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    return ast.Lambda(nothing, body)


class Checks:
    """What rewritten asserts call; ``is_strict`` makes ``==``, ``in`` and ``is`` mind exact types."""

    def __init__(self, *, is_strict: bool) -> None:
        self.is_strict = is_strict
        self._by_type: WrongType | None = None
        """Why a part of the present condition does not hold, though it would but for the types."""

    def names(self) -> dict[str, object]:
        """The names that a rewritten module needs."""
        own = {CHECK_COMPARE: self.check_compare, CHECK_TRUE: self.check_true, HOLDS: self.holds}
        return own | type_answers()

    def check_compare(
        self, kind: str, left: object, right: object, text: str, message: Message | None
    ) -> None:
        """``assert left OP right``."""
        sign, holds = _OPERATORS[kind]
        try:
            if kind == "Eq" and self.is_strict:
                check_equal(left, right)
                return
            if holds(left, right):
                if kind == "In" and self.is_strict:
                    check_member(left, right)
                return
        except AssertionError as error:
            raise type(error)(_join(message, f"{text}: {error}")) from None
        detail = f"{text}: {shorten(left)} {sign} {shorten(right)} does not hold"
        if kind == "Is" and isinstance(right, bool) and left is not None and not isinstance(left, bool):
            raise WrongType(_join(message, f"{detail}, it is of type {type(left).__name__}"))
        raise AssertionError(_join(message, detail))

    def holds(self, kind: str, left: object, right: object) -> object:
        """``left OP right`` as a part of a larger condition."""
        found = _OPERATORS[kind][1](left, right)
        if not self.is_strict or not found:
            return found
        try:
            (check_equal if kind == "Eq" else check_member)(left, right)
        except WrongType as error:
            self._by_type = error
            return False
        return found

    def check_true(self, value: object, text: str, message: Message | None) -> None:
        """``assert value``."""
        by_type, self._by_type = self._by_type, None
        if value:
            return
        if by_type is not None:
            raise WrongType(_join(message, f"{text}: {by_type}"))
        raise AssertionError(_join(message, f"{text}: {shorten(value)} is not true"))


def _join(message: Message | None, detail: str) -> str:
    if message is None:
        return detail
    own = message()
    return f"{own if isinstance(own, str) else shorten(own)} ({detail})"
