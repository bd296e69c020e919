"""Reading effort by function, and of a whole submission."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from evaluator.analysis.effort.lines import Line, lines_of
from evaluator.analysis.effort.statements import symbols_of
from evaluator.analysis.effort.wrappers import without_wrappers
from evaluator.analysis.measures import Function, Piece, functions_of, members_of, named_with
from evaluator.model.findings import Measurement

EFFORT = "reading_effort"
OUTSIDE = "outside functions"
_FADE = 0.7
"""The next function that a reader turns to, the dearest first, counts so much less."""
_PER_LOCAL = 0.7


def measure_effort(path: str, tree: ast.Module, pieces: Mapping[str, Piece]) -> list[Measurement]:
    """The effort of each function with its pieces, and of what stands outside of them.

    Each is placed at the line that takes longest.
    """
    tree = without_wrappers(tree)
    members = members_of(pieces)
    rank = {name: number for number, name in enumerate(pieces)}
    cut_out: dict[str, list[Line]] = defaultdict(list)
    locals_of: dict[str, int] = defaultdict(int)
    measured = []
    for name, function in sorted(functions_of(tree), key=lambda one: rank.get(one[0], len(rank))):
        head = Line(function.lineno, symbols_of(function), 0.0)
        lines = [head, *lines_of(function.body), *cut_out[name]]
        count = locals_of[name] + len(_locals(function))
        piece = pieces.get(name)
        if piece is None:
            measured.append(_measured(path, named_with(name, members[name]), lines, count))
        else:
            locals_of[piece.caller] += count
            cut_out[piece.caller] += [replace(line, depth=line.depth + piece.blocks) for line in lines]
    if outside := lines_of(list(_outside(tree.body))):
        measured.append(_measured(path, OUTSIDE, outside, 0))
    return measured


def whole_effort(measured: Iterable[Measurement]) -> list[Measurement]:
    """The effort of a submission: the dearest unit in full, each further one fading.

    More code never makes it less, and no number of easy functions makes up for a hard one.
    """
    units = sorted(measured, key=lambda one: (-one.value, one.path, one.line))
    if not units:
        return []
    total = sum(unit.value * _FADE**place for place, unit in enumerate(units))
    return [replace(units[0], value=round(total, 1), where="submission")]


def _measured(path: str, name: str, lines: list[Line], local_names: int) -> Measurement:
    dearest = max(lines, key=lambda line: (line.effort, -line.number))
    effort = sum(line.effort for line in lines) + _PER_LOCAL * local_names
    return Measurement(EFFORT, round(effort, 1), "symbols", path, dearest.number, name)


def _locals(function: Function) -> set[str]:
    names = (node for node in ast.walk(function) if isinstance(node, ast.Name))
    return {name.id for name in names if isinstance(name.ctx, ast.Store)}


def _outside(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements outside of functions, fields of classes with them.

    Plain constants are free, else giving a number a name would cost; so is what runs as a program only.
    """
    for statement in body:
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                continue
            case ast.ClassDef(body=inner):
                yield from _outside(inner)
            case ast.Assign(value=ast.Constant()) | ast.AnnAssign(value=ast.Constant() | None):
                continue
            case ast.If(test=ast.Compare(left=ast.Name(id="__name__"))):
                continue
            case _:
                yield statement
