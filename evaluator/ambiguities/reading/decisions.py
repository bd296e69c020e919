"""Where code decides: conditions, what runs only if they hold, raises, and calls that pick."""

import ast
from collections.abc import Iterable, Iterator

from evaluator.ambiguities.reading.messages import Decisions, Range

_PICKS = frozenset({"min", "max", "abs", "sorted"})
_JUMPS = (ast.Return, ast.Raise, ast.Continue, ast.Break)


def decisions_of(text: str) -> Decisions:
    """The decisions of one file; of one that cannot be parsed, none."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return Decisions()
    nodes = list(ast.walk(tree))
    return Decisions(
        branches=_ranges(part for node in nodes for part in _branches(node)),
        loops=_ranges(node.iter for node in nodes if isinstance(node, ast.For | ast.AsyncFor)),
        raises=_ranges(node for node in nodes if isinstance(node, ast.Raise)),
        picks=_ranges(node for node in nodes if _is_pick(node)),
    )


def _branches(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.If() | ast.While():
            yield from (node.test, *node.body, *node.orelse)
        case ast.IfExp() | ast.BoolOp() | ast.ExceptHandler() | ast.Match() | ast.Assert():
            yield node
        case ast.comprehension():
            yield from node.ifs
        case _:
            pass
    for name in ("body", "orelse", "finalbody"):
        block = getattr(node, name, None)
        if isinstance(block, list):
            yield from _after_guards(block)


def _after_guards(block: list[ast.stmt]) -> Iterator[ast.stmt]:
    """What comes after an ``if`` that leaves the block runs only if its condition did not hold."""
    for number, statement in enumerate(block):
        if isinstance(statement, ast.If) and isinstance(statement.body[-1], _JUMPS):
            yield from block[number + 1 :]
            return


def _is_pick(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in _PICKS
        case _:
            return False


def _ranges(nodes: Iterable[ast.AST]) -> tuple[Range, ...]:
    found = {
        (node.lineno, node.col_offset, node.end_lineno or node.lineno, node.end_col_offset or 0)
        for node in nodes
        if isinstance(node, ast.stmt | ast.expr | ast.ExceptHandler)
    }
    return tuple(sorted(found))
