"""Whether an error that ``__exit__`` has hidden kept assertions of the test from being made."""

import ast
from functools import cache
from pathlib import Path
from types import FrameType


def skips_an_assertion(error: BaseException, block: FrameType) -> bool:
    """Whether the ``with`` block that ``block`` is leaving holds an assertion from the error's place on."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame is not block:
        trace = trace.tb_next
    if trace is None:
        return False
    line = trace.tb_lineno
    blocks = [
        each
        for each in _with_blocks(block.f_code.co_filename)
        # The interpreter says of a block that is being left where its `with` stands.
        if each.lineno <= block.f_lineno <= each.items[-1].context_expr.end_lineno  # type: ignore[operator]  # parsed
        and each.body[0].lineno <= line <= (each.end_lineno or 0)
    ]
    return any(_asserts_from(each.body, line) for each in blocks)


def _asserts_from(body: list[ast.stmt], line: int) -> bool:
    left = [each for each in body if (each.end_lineno or 0) >= line]
    return any(
        isinstance(node, ast.Assert)
        and not isinstance(node.test, ast.Constant)
        and _is_ahead(node, each, line)
        for each in left
        for node in ast.walk(each)
    )


def _is_ahead(node: ast.Assert, statement: ast.stmt, line: int) -> bool:
    """Whether the assertion was still to come; in a loop it may come again."""
    loops = (part for part in ast.walk(statement) if isinstance(part, ast.For | ast.AsyncFor | ast.While))
    return (node.end_lineno or 0) >= line or any(
        loop.lineno <= node.lineno and line <= (loop.end_lineno or 0) for loop in loops
    )


@cache
def _with_blocks(path: str) -> list[ast.With | ast.AsyncWith]:
    try:
        tree = ast.parse(Path(path).read_bytes())
    except (OSError, SyntaxError, ValueError):
        return []  # code that is no file of the test's: nothing is known of it
    return [node for node in ast.walk(tree) if isinstance(node, ast.With | ast.AsyncWith)]
