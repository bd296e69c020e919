"""What a check is: a LibCST visitor that carries its rule and shares one walk with all others."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, ParentNodeProvider, PositionProvider

from evaluator.analysis.measures import Piece
from evaluator.model.findings import Finding, Location, Measurement, Rule, Severity

_LEADING = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """One file as the checks see it."""

    path: str
    text: str
    problem_words: frozenset[str] = frozenset()
    """Words of the problem's statement; names made of them are the problem's choice, not the author's."""
    is_main: bool = False
    """Whether it holds the entry points, so that its name makes it no test."""
    pieces: Mapping[str, Piece] = field(default_factory=dict)
    """Functions that are measured as parts of their callers, each before those that it is a piece of."""

    @property
    def is_test(self) -> bool:
        """Whether pytest would take the file for tests or their set-up."""
        if self.is_main:
            return False
        name = self.path.rsplit("/", 1)[-1]
        return name.startswith("test_") or name.endswith("_test.py") or name == "conftest.py"


class Check(cst.BatchableCSTVisitor):
    """Base of all checks: a subclass names its ``rule``, defines ``visit_...`` and calls ``report``.

    Visitors that share a walk cannot stop it, so their ``visit_...`` methods return nothing.
    """

    METADATA_DEPENDENCIES = (PositionProvider, ParentNodeProvider)
    rule: ClassVar[Rule]

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.findings: list[Finding] = []
        self.measurements: list[Measurement] = []

    def get_visitors(self) -> Mapping[str, Callable[[cst.CSTNode], None]]:
        """The visitors that subclasses of Check define; LibCST looks through hundreds of inherited stubs."""
        defined = (vars(kind) for kind in type(self).__mro__ if issubclass(kind, Check))
        names = {
            name for attributes in defined for name in attributes if name.startswith(("visit_", "leave_"))
        }
        return {name: getattr(self, name) for name in sorted(names)}

    def report(
        self, node: cst.CSTNode, *, message: str = "", fix: str = "", severity: Severity | None = None
    ) -> None:
        """Note that ``node`` breaks the rule; what is left out comes from the rule."""
        place = self.place(node)
        at = Location(
            self.source.path,
            place.start.line,
            place.start.column + 1,
            place.end.line,
            place.end.column + 1,
        )
        found = Finding.of(self.rule, at, message=message, fix=fix)
        self.findings.append(replace(found, severity=severity) if severity else found)

    def measure(self, node: cst.CSTNode, name: str, value: float, unit: str, where: str) -> None:
        """Note a plain number about ``node``."""
        line = self.place(node).start.line
        self.measurements.append(Measurement(name, value, unit, self.source.path, line, where))

    def place(self, node: cst.CSTNode) -> CodeRange:
        """Where ``node`` stands; lines from 1, columns from 0."""
        return self.get_metadata(PositionProvider, node)

    def parent(self, node: cst.CSTNode) -> cst.CSTNode:
        """The node that holds ``node``."""
        return self.get_metadata(ParentNodeProvider, node)

    def ancestors(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """The nodes around ``node``, innermost first."""
        while (around := self.get_metadata(ParentNodeProvider, node, None)) is not None:
            yield around
            node = around

    def function_around(self, node: cst.CSTNode) -> cst.FunctionDef | None:
        """The function whose body holds ``node``, if any."""
        return next((around for around in self.ancestors(node) if isinstance(around, cst.FunctionDef)), None)

    def class_around(self, node: cst.CSTNode) -> cst.ClassDef | None:
        """The class whose body holds ``node``, if any."""
        return next((around for around in self.ancestors(node) if isinstance(around, cst.ClassDef)), None)

    def qualified_name(self, function: cst.FunctionDef) -> str:
        """``Class.method`` or ``outer.inner``, as a person would say it."""
        around = [
            node.name.value
            for node in self.ancestors(function)
            if isinstance(node, cst.FunctionDef | cst.ClassDef)
        ]
        return ".".join([*reversed(around), function.name.value])

    def is_public(self, function: cst.FunctionDef) -> bool:
        """Whether the function is for callers: not nested in a function, no leading underscore on the way."""
        names = [function.name.value]
        for around in self.ancestors(function):
            if isinstance(around, cst.FunctionDef):
                return False
            if isinstance(around, cst.ClassDef):
                names.append(around.name.value)
        return all(not name.startswith("_") or is_dunder(name) for name in names)


def is_dunder(name: str) -> bool:
    """Whether Python itself gives the name its meaning."""
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def _parsed(text: str) -> cst.Module:
    """The module; where tabs and blanks are mixed as only Python understands them, with blanks alone."""
    try:
        return cst.parse_module(text)
    except cst.ParserSyntaxError:
        return cst.parse_module(_LEADING.sub(lambda blank: blank[0].expandtabs(8), text))


def run_checks(source: Source, kinds: Sequence[type[Check]]) -> tuple[list[Finding], list[Measurement]]:
    """Walk the file once with all checks.

    Raises:
        libcst.ParserSyntaxError: LibCST does not know the syntax of the file.
    """
    wrapper = MetadataWrapper(_parsed(source.text), unsafe_skip_copy=True)
    checks = [kind(source) for kind in kinds]
    wrapper.visit_batched(checks)
    findings = [finding for check in checks for finding in check.findings]
    measurements = [measurement for check in checks for measurement in check.measurements]
    return sorted(findings, key=lambda one: (one.line, one.column, one.rule)), measurements
