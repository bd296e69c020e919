"""Rules, the places that break them, strengths, and plain measurements."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """SARIF's levels."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a submission; lines and columns are 1-based, as in SARIF."""

    path: str
    line: int
    column: int = 1
    end_line: int | None = None
    end_column: int | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """What a reviewer looks for: data only, the code that finds it lives elsewhere."""

    id: str
    """``EV<criterion digit><two digits>`` for our own, ``<tool>-<code>`` for borrowed ones."""
    name: str
    """The smell in kebab-case, readable as "allow NAME"; tools that report one thing share it."""
    criterion: str
    """Name of the criterion of the rubric that the rule bears on."""
    severity: Severity
    message: str
    """The recommendation, about the code, in one sentence."""
    why: str
    """Why it matters to the next reader, in one or two sentences."""
    fix: str = ""
    """What to do instead."""
    bad: tuple[str, ...] = ()
    """Examples; the lines that must be reported end in ``# finding``."""
    good: tuple[str, ...] = ()
    """Examples in which nothing may be reported."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that breaks one rule, in the shape of the JSON report."""

    rule: str
    name: str
    criterion: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int | None
    end_column: int | None
    message: str
    why: str
    fix: str
    source: str
    """Who found it: ``senior-bar``, or the outside tools and their codes, joined by ``, ``."""
    points: float = 0.0
    """What it takes off its criterion's score; scoring fills this in."""

    @classmethod
    def of(
        cls, rule: Rule, at: Location, *, message: str = "", fix: str = "", source: str = "senior-bar"
    ) -> "Finding":
        """The finding of ``rule`` at ``at``, with a text of its own where one is given."""
        return cls(
            rule=rule.id,
            name=rule.name,
            criterion=rule.criterion,
            severity=rule.severity,
            path=at.path,
            line=at.line,
            column=at.column,
            end_line=at.end_line,
            end_column=at.end_column,
            message=message or rule.message,
            why=rule.why,
            fix=fix or rule.fix,
            source=source,
        )


@dataclass(frozen=True, slots=True)
class Measurement:
    """A plain number about the code, before anybody judges it."""

    name: str
    """For example ``cognitive_complexity``."""
    value: float
    unit: str
    path: str
    line: int
    where: str
    """The function, class or file that was measured."""


@dataclass(frozen=True, slots=True)
class Strength:
    """Something done well, with its place."""

    criterion: str
    message: str
    path: str
    line: int
