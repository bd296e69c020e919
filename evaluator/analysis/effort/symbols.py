"""How many symbols a reader takes in with an expression, the harder ones counted more than once."""

import ast
from itertools import chain

from evaluator.analysis.effort.names import burden_of

_WEIGHTS: dict[type[ast.AST], float] = {
    **dict.fromkeys((ast.Attribute, ast.BinOp, ast.Not, ast.Yield, ast.YieldFrom), 1.0),
    **dict.fromkeys((ast.USub, ast.Call, ast.Subscript, ast.Slice, ast.Await, ast.Starred), 0.5),
    **dict.fromkeys((ast.keyword, ast.FormattedValue, ast.Tuple, ast.List, ast.Set, ast.Dict), 0.5),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp), 1.0),
    ast.NamedExpr: 2.0,
    **dict.fromkeys((ast.IfExp, ast.Lambda), 3.0),
    ast.comprehension: 1.5,
}
_TURNS = (ast.IfExp, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
"""What is not read from left to right: one inside another is what people stumble over."""
_BRACKETS = (ast.Call, ast.Subscript, *_TURNS)
_PER_BRACKET_AROUND = 0.4
_PER_TURN_AROUND = 4.0
_PER_FURTHER_LOOP = 4.0
_OPERAND = 1.5
_LETTERS_A_SYMBOL = 48
_LITERALS = (ast.Tuple, ast.List, ast.Set, ast.Dict)
_OF_A_TABLE = 0.3
"""A table of plain values is looked up, not read through."""


def symbols_in(expression: ast.AST) -> float:
    """The symbols of an expression; brackets inside brackets and turns inside turns count on top."""
    total = 0.0
    todo: list[tuple[ast.AST, int, int]] = [(expression, 0, 0)]
    while todo:
        node, brackets, turns = todo.pop()
        if _is_table(node):
            total += 1.0 + _OF_A_TABLE * sum(1 for _ in ast.walk(node))
            continue
        total += _own(node)
        if isinstance(node, _BRACKETS):
            total += _PER_BRACKET_AROUND * brackets
            brackets += 1
        if isinstance(node, _TURNS):
            total += _PER_TURN_AROUND * turns
            turns += 1
        todo += [(child, brackets, turns) for child in ast.iter_child_nodes(node)]
    return total


def _own(node: ast.AST) -> float:
    weight = _WEIGHTS.get(type(node), 0.0)
    match node:
        case ast.Name(id=name) | ast.arg(arg=name):
            weight = 1.0 + burden_of(name)
        case ast.Constant(value=value):
            weight = _of_constant(value)
        case ast.BoolOp(values=values):
            weight = _OPERAND * (len(values) - 1)
        case ast.Compare(ops=operators):
            weight = float(len(operators))
        case ast.comprehension(ifs=conditions):
            weight += len(conditions)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            weight += _PER_FURTHER_LOOP * (len(node.generators) - 1)
    return weight


def _of_constant(value: object) -> float:
    """One, and up to three for a long text; what a number means is a matter of rules."""
    if isinstance(value, str | bytes):
        return 1.0 + min(2.0, len(value) / _LETTERS_A_SYMBOL)
    return 1.0


def _is_table(node: ast.AST) -> bool:
    """Whether it is a literal of three plain values or more, with rows or without."""
    if not isinstance(node, _LITERALS):
        return False
    rows = ([part] if not isinstance(part, _LITERALS) else _parts(part) for part in _parts(node))
    values = list(chain.from_iterable(rows))
    return len(values) > 2 and all(isinstance(value, ast.Constant) for value in values)


def _parts(node: ast.AST) -> list[ast.AST]:
    return [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr_context)]
