"""Plain numbers about the size and depth of the code, from its syntax tree."""

import ast
from collections.abc import Iterator

from evaluator.model.findings import Measurement

Function = ast.FunctionDef | ast.AsyncFunctionDef
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.TryStar, ast.With, ast.AsyncWith, ast.Match)


def functions_of(tree: ast.Module) -> Iterator[tuple[str, Function]]:
    """Functions and methods with their dotted names; nested functions belong to the one around them."""
    todo: list[tuple[str, ast.AST]] = [("", tree)]
    while todo:
        prefix, node = todo.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, Function):
                yield prefix + child.name, child
            elif isinstance(child, ast.ClassDef):
                todo.append((f"{prefix}{child.name}.", child))
            elif isinstance(child, ast.stmt):
                todo.append((prefix, child))


def code_lines(tree: ast.Module) -> list[int]:
    """Where each statement and clause begins, docstrings left out: the lines that a formatter cannot change.

    What goes on over several lines counts once, and what shares a line counts for itself.
    """
    lines: list[int] = []
    texts: set[ast.stmt] = set()
    for node in ast.walk(tree):
        if isinstance(node, Function | ast.ClassDef | ast.Module) and (text := _docstring(node)) is not None:
            texts.add(text)
        if isinstance(node, ast.stmt):
            lines += [] if node in texts else [node.lineno, *_clauses_of(node)]
    return lines


def _clauses_of(statement: ast.stmt) -> Iterator[int]:
    """One line for each ``else``, ``except``, ``finally`` and ``case``."""
    for name in ("orelse", "finalbody"):
        block = getattr(statement, name, None)
        if block and block is not _elif_of(statement):
            yield block[0].lineno
    for handler in getattr(statement, "handlers", ()):
        yield handler.lineno
    for case in getattr(statement, "cases", ()):
        yield case.pattern.lineno


def measure_file(path: str, tree: ast.Module) -> list[Measurement]:
    """``code_lines`` of the file, ``function_lines`` and ``nesting_depth`` of each function."""
    lines = code_lines(tree)
    measurements = [Measurement("code_lines", len(lines), "lines", path, 1, path)]
    for name, function in functions_of(tree):
        end = function.end_lineno or function.lineno
        inside = sum(function.lineno <= line <= end for line in lines)
        depth = nesting_depth(function.body)
        measurements += [
            Measurement("function_lines", inside, "lines", path, function.lineno, name),
            Measurement("nesting_depth", depth, "levels", path, function.lineno, name),
        ]
    return sorted(measurements, key=lambda one: (one.line, one.name))


def nesting_depth(body: list[ast.stmt]) -> int:
    """How many blocks stand inside one another at most; an ``elif`` is no deeper than its ``if``."""
    deepest = 0
    for statement in body:
        inner = max((nesting_depth(block) for block in _blocks_of(statement)), default=0)
        own = isinstance(statement, _BLOCKS)
        continued = nesting_depth(_elif_of(statement))
        deepest = max(deepest, inner + own, continued)
    return deepest


def _blocks_of(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """The bodies inside a statement; not those of classes, and not the ``elif`` of an ``if``."""
    elif_ = _elif_of(statement)
    for name in ("body", "orelse", "finalbody"):
        block = getattr(statement, name, None)
        if isinstance(block, list) and block is not elif_:
            yield block
    for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        yield part.body


def _elif_of(statement: ast.stmt) -> list[ast.stmt]:
    match statement:
        case ast.If(orelse=[ast.If(col_offset=column)] as orelse) if column == statement.col_offset:
            return orelse
        case _:
            return []


def _docstring(node: Function | ast.ClassDef | ast.Module) -> ast.Expr | None:
    match node.body:
        case [ast.Expr(value=ast.Constant(value=str())) as text, *_]:
            return text
        case _:
            return None
