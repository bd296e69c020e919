"""What a loop may give another value or change in place: what is left may be computed before it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.effects import Aliases, Effects, aliases_in, effects_of
from evaluator.analysis.reading.search import outermost, tour


@dataclass(frozen=True, slots=True)
class Changes:
    """What may differ after a piece of code has run."""

    bound: frozenset[str]
    altered: frozenset[str]
    """Representatives of the names that may stand for a changed object."""
    aliases: Aliases

    def touch(self, names: Iterable[str]) -> bool:
        """Whether one of the names may have another value, or its object another content; in doubt yes."""
        return not self.bound.isdisjoint(names) or self.alter(names)

    def alter(self, names: Iterable[str]) -> bool:
        """Whether the object that one of the names stands for may have another content; in doubt yes."""
        return any(self.aliases.representative(name) in self.altered for name in names)


def changed_by(check: Check, loop: cst.CSTNode, function: cst.FunctionDef) -> Changes:
    """What ``loop``, a part of ``function``, may change from one turn to the next."""
    while isinstance(loop, cst.CompFor):  # what a comprehension repeats stands beside its loops
        loop = check.parent(loop)
    return changed_in(loop, function)


@lru_cache(maxsize=64)
def changed_in(node: cst.CSTNode, function: cst.FunctionDef) -> Changes:
    """What ``node``, a part of ``function``, may change, through functions defined in there as well."""
    aliases = aliases_in(function)
    effects = [effects_of(node), _inner_effects(function)]
    altered = {aliases.representative(name) for one in effects for name in one.altered}
    bound = frozenset(name for one in effects for name in one.bound)
    return Changes(bound, frozenset(altered), aliases)


@lru_cache(maxsize=64)
def _inner_effects(function: cst.FunctionDef) -> Effects:
    collector = Effects()
    for inner in outermost(function, cst.FunctionDef, cst.Lambda):
        tour(inner, collector)
    return collector


def leaves_loop(check: Check, node: cst.CSTNode, loop: cst.CSTNode) -> bool:
    """Whether ``loop`` ends right after the lines around ``node``, so that they run once."""
    leaving = False
    if isinstance(loop, cst.CompFor):
        return False
    for around in check.ancestors(node):
        if around is loop:
            return leaving
        match around:
            case (
                cst.SimpleStatementLine(body=[*_, last])
                | cst.IndentedBlock(body=[*_, cst.SimpleStatementLine(body=[*_, last])])
            ):
                if isinstance(last, cst.Return | cst.Raise):
                    return True
                leaving = leaving or isinstance(last, cst.Break)
            case cst.For() | cst.While():
                leaving = False
    return False
