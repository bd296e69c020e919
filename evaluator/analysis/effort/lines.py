"""The effort of each line: its symbols, dearer by each other and by the blocks around them."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluator.analysis.effort.statements import of_clause, symbols_of
from evaluator.analysis.measures import elif_of

_DENSE = 18.0
"""So many symbols on one line take twice as long as on lines of their own."""
_PER_BLOCK = 0.15
_FREE = (ast.Import, ast.ImportFrom, ast.ClassDef)
_BLOCKS = (
    *(ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.TryStar, ast.Match),
    *(ast.FunctionDef, ast.AsyncFunctionDef),
)
_HALF_BLOCKS = (ast.With, ast.AsyncWith)
_ELSE_OF_IF, _OTHER_ELSE = 0.5, 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """All that begins on one line of the text."""

    number: int
    symbols: float
    depth: float

    @property
    def effort(self) -> float:
        """What it takes to read the line where it stands."""
        return self.symbols * (1 + self.symbols / _DENSE) * (1 + _PER_BLOCK * self.depth)


def lines_of(body: Sequence[ast.stmt]) -> list[Line]:
    """One for each line on which a statement begins; nested functions are read where they stand.

    What goes on over several lines is one line, as a formatter decides about that.
    """
    found: dict[int, Line] = {}
    for line in _steps(body):
        before = found.get(line.number, Line(line.number, 0.0, 0.0))
        found[line.number] = Line(line.number, before.symbols + line.symbols, max(before.depth, line.depth))
    return [found[number] for number in sorted(found)]


def _steps(body: Sequence[ast.stmt]) -> Iterator[Line]:
    todo = [(statement, 0.0) for statement in body]
    while todo:
        statement, depth = todo.pop()
        if isinstance(statement, _FREE) or _is_text(statement):
            continue
        yield Line(statement.lineno, symbols_of(statement), depth)
        inside = depth + isinstance(statement, _BLOCKS) + 0.5 * isinstance(statement, _HALF_BLOCKS)
        for clause in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
            place = clause.lineno if isinstance(clause, ast.excepthandler) else clause.pattern.lineno
            yield Line(place, of_clause(clause), depth)
            todo += [(each, inside) for each in clause.body]
        continued = elif_of(statement)
        todo += [(each, depth) for each in continued]
        for name in ("body", "orelse", "finalbody"):
            block = getattr(statement, name, [])
            if block is continued:
                continue
            if block and name == "orelse":
                is_if = isinstance(statement, ast.If)
                yield Line(block[0].lineno, _ELSE_OF_IF if is_if else _OTHER_ELSE, depth)
            todo += [(each, inside) for each in block]


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
