"""Cognitive complexity of one function, with the reason for each point.

Rules: G. A. Campbell, "Cognitive Complexity", SonarSource 2018. Two choices that the paper leaves open:
a comprehension costs nothing for its first ``for`` and its conditions and one point for each further
``for``; a recursive function costs one point, however often it calls itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import libcst as cst


@dataclass(frozen=True, slots=True)
class Increment:
    """One step that makes the function harder to follow."""

    line: int
    points: int
    reason: str
    nested: bool = False
    """Whether it costs one point more for each block around it."""


def increments_of(function: cst.FunctionDef, line_of: Callable[[cst.CSTNode], int]) -> tuple[Increment, ...]:
    """All increments of ``function``, its nested functions included, by line; their sum is its complexity."""
    visitor = _Counter(function, line_of)
    function.body.visit(visitor)
    return tuple(sorted(visitor.increments, key=lambda one: one.line))


class _Counter(cst.CSTVisitor):
    """Walks one function and keeps the nesting level; it visits the parts of a branch by hand."""

    def __init__(self, function: cst.FunctionDef, line_of: Callable[[cst.CSTNode], int]) -> None:
        super().__init__()
        self.increments: list[Increment] = []
        self._line_of = line_of
        self._nesting = 0
        self._functions = [function]
        self._recursive: set[cst.FunctionDef] = set()
        self._wrapper_shape = _is_decorator_shape(function)

    def _add(self, node: cst.CSTNode, reason: str, *, nested: bool) -> None:
        points = 1 + self._nesting if nested else 1
        depth = f" at nesting depth {self._nesting}" if nested and self._nesting else ""
        self.increments.append(Increment(self._line_of(node), points, reason + depth, nested))

    def _inside(self, *nodes: cst.CSTNode | None, deeper: bool = True) -> None:
        self._nesting += deeper
        for node in nodes:
            if node is not None:
                node.visit(self)
        self._nesting -= deeper

    def visit_If(self, node: cst.If) -> bool:
        self._add(node, "if", nested=True)
        self._branches(node)
        return False

    def _branches(self, node: cst.If) -> None:
        node.test.visit(self)
        self._inside(node.body)
        if isinstance(node.orelse, cst.If):
            self._add(node.orelse, "elif", nested=False)
            self._branches(node.orelse)
        else:
            self._otherwise(node.orelse)

    def _otherwise(self, node: cst.Else | None) -> None:
        if node is not None:
            self._add(node, "else", nested=False)
            self._inside(node.body)

    def visit_For(self, node: cst.For) -> bool:
        self._add(node, "for", nested=True)
        self._inside(node.target, node.iter, deeper=False)
        self._inside(node.body)
        self._otherwise(node.orelse)
        return False

    def visit_While(self, node: cst.While) -> bool:
        self._add(node, "while", nested=True)
        node.test.visit(self)
        self._inside(node.body)
        self._otherwise(node.orelse)
        return False

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> bool:
        self._add(node, "except", nested=True)
        self._inside(node.body)
        return False

    def visit_ExceptStarHandler(self, node: cst.ExceptStarHandler) -> bool:
        self._add(node, "except*", nested=True)
        self._inside(node.body)
        return False

    def visit_Match(self, node: cst.Match) -> bool:
        self._add(node, "match", nested=True)
        node.subject.visit(self)
        self._inside(*node.cases)
        return False

    def visit_IfExp(self, node: cst.IfExp) -> bool:
        self._add(node, "conditional expression", nested=True)
        self._inside(node.test, deeper=False)
        self._inside(node.body, node.orelse)
        return False

    def visit_CompFor(self, node: cst.CompFor) -> None:
        if node.inner_for_in is not None:
            self._add(node.inner_for_in, "further for in a comprehension", nested=False)

    def visit_Lambda(self, node: cst.Lambda) -> bool:
        self._inside(node.body)
        return False

    def visit_FunctionDef(self, node: cst.FunctionDef) -> bool:
        self._functions.append(node)
        self._inside(node.body, deeper=not (self._wrapper_shape and len(self._functions) == 2))
        self._functions.pop()
        return False

    def visit_BooleanOperation(self, node: cst.BooleanOperation) -> bool:
        operands, operators = _flatten(node)
        previous: type[cst.BaseBooleanOp] | None = None
        for operator in operators:
            if type(operator) is not previous:
                word = "and" if isinstance(operator, cst.And) else "or"
                self._add(node, f"sequence of '{word}'", nested=False)
            previous = type(operator)
        self._inside(*operands, deeper=False)
        return False

    def visit_Call(self, node: cst.Call) -> None:
        for function in self._functions:
            if function not in self._recursive and _calls(node.func, function):
                self._recursive.add(function)
                self._add(node, f"recursion of {function.name.value}", nested=False)


def _flatten(
    node: cst.BooleanOperation,
) -> tuple[list[cst.BaseExpression], list[cst.BaseBooleanOp]]:
    """The operands and operators of a chain, in the order of the text."""
    operands: list[cst.BaseExpression] = []
    operators: list[cst.BaseBooleanOp] = []

    def walk(part: cst.BaseExpression) -> None:
        if isinstance(part, cst.BooleanOperation):
            walk(part.left)
            operators.append(part.operator)
            walk(part.right)
        else:
            operands.append(part)

    walk(node)
    return operands, operators


def _calls(target: cst.BaseExpression, function: cst.FunctionDef) -> bool:
    receiver = function.params.params[0].name.value if function.params.params else ""
    if receiver in {"self", "cls"}:
        return (
            isinstance(target, cst.Attribute)
            and isinstance(target.value, cst.Name)
            and target.value.value == receiver
            and target.attr.value == function.name.value
        )
    return isinstance(target, cst.Name) and target.value == function.name.value


def _statements(body: cst.BaseSuite) -> Iterator[cst.CSTNode]:
    for statement in body.body:
        if isinstance(statement, cst.SimpleStatementLine):
            yield from statement.body
        else:
            yield statement


def _is_decorator_shape(function: cst.FunctionDef) -> bool:
    """Whether the function only defines one inner function and returns it."""
    statements = [node for node in _statements(function.body) if not _is_docstring(node)]
    return (
        len(statements) == 2
        and isinstance(statements[0], cst.FunctionDef)
        and isinstance(statements[1], cst.Return)
    )


def _is_docstring(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString | cst.ConcatenatedString)
