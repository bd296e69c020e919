"""What a strength is: something done well that took an effort, found in the submission as a whole.

A strength says what was done, where, and what the next reader has from it. Short code earns none.
"""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from evaluator.analysis import strengths
from evaluator.analysis.check import Source
from evaluator.analysis.measures import Function, functions_of
from evaluator.discovery import discover
from evaluator.model.findings import Measurement, Strength

SHOWN = 6
"""More praise than this is no praise."""
_ENOUGH_CODE_LINES = 8


@dataclass(frozen=True, slots=True)
class FunctionAt:
    """A function or method with its dotted name and its file."""

    path: str
    name: str
    node: Function

    @property
    def is_public(self) -> bool:
        """Whether no part of the name keeps it from callers; ``__init__`` is for callers too."""
        parts = self.name.split(".")
        return not any(part.startswith("_") and not part.endswith("__") for part in parts)

    @property
    def statements(self) -> int:
        """How many statements it holds, docstrings left out."""
        return statement_count(self.node.body)


@dataclass(frozen=True)
class Code:
    """All files of a submission that parse."""

    trees: Mapping[str, ast.Module]
    texts: Mapping[str, str]
    """Without the comments that silence analysers."""
    measurements: Sequence[Measurement] = ()
    problem_words: frozenset[str] = field(default_factory=frozenset)
    """What the problem asks for by name is not the author's idea."""

    @cached_property
    def own(self) -> dict[str, ast.Module]:
        """The files of the solution, without those that only test it."""
        return {path: tree for path, tree in sorted(self.trees.items()) if not Source(path, "").is_test}

    @cached_property
    def functions(self) -> tuple[FunctionAt, ...]:
        """Functions and methods of the solution, in the order of the text."""
        return tuple(one for one in self._all(self.own) if not _is_test_name(one.name))

    @cached_property
    def tests(self) -> tuple[FunctionAt, ...]:
        """The author's own tests, wherever they stand."""
        return tuple(one for one in self._all(self.trees) if _is_test_name(one.name))

    def _all(self, trees: Mapping[str, ast.Module]) -> Iterator[FunctionAt]:
        for path, tree in sorted(trees.items()):
            found = [FunctionAt(path, name, node) for name, node in functions_of(tree)]
            yield from sorted(found, key=lambda one: one.node.lineno)

    @cached_property
    def nodes(self) -> dict[str, tuple[ast.AST, ...]]:
        """Everything in the files of the solution, in no particular order."""
        return {path: tuple(ast.walk(tree)) for path, tree in self.own.items()}

    @cached_property
    def classes(self) -> tuple[tuple[str, ast.ClassDef], ...]:
        """Classes of the solution with their files, in the order of the text."""
        found = [
            (path, node)
            for path, nodes in self.nodes.items()
            for node in nodes
            if isinstance(node, ast.ClassDef)
        ]
        return tuple(sorted(found, key=lambda one: (one[0], one[1].lineno)))


@dataclass(frozen=True, slots=True)
class Praise:
    """One kind of strength."""

    rank: int
    """What tells most about a senior engineer has the lowest number and comes first."""
    find: Callable[[Code], Iterable[Strength]]


def strengths_of(code: Code) -> tuple[Strength, ...]:
    """The most telling strengths of a submission."""
    lines = sum(one.value for one in code.measurements if one.name == "code_lines")
    if lines < _ENOUGH_CODE_LINES:
        return ()
    kinds = sorted(discover(strengths, "PRAISE", Praise).items(), key=lambda item: (item[1].rank, item[0]))
    found: list[Strength] = []
    for _, kind in kinds:
        try:
            found += kind.find(code)
        except RecursionError:  # what is nested so deep is no strength of any kind
            continue
    return tuple(found[:SHOWN])


def statement_count(body: Sequence[ast.stmt]) -> int:
    """Statements in and below ``body``, docstrings and other bare constants left out."""
    return sum(
        isinstance(node, ast.stmt) and not _is_bare_constant(node)
        for statement in body
        for node in ast.walk(statement)
    )


def _is_bare_constant(node: ast.stmt) -> bool:
    return isinstance(node, ast.Pass) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))


def _is_test_name(name: str) -> bool:
    *classes, function = name.split(".")
    return function.startswith("test") and all(one.lower().find("test") >= 0 for one in classes)
