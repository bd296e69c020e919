"""A problem: what is asked, within which limits, and what separates good answers from weak ones."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run of a solution may use; passing a limit is a verdict, never an error of ours."""

    import_timeout_s: float = 5.0
    call_timeout_s: float = 2.0
    """For one call, all callbacks of it included."""
    run_timeout_s: float = 60.0
    """For all cases of one submission."""
    memory_mb: int = 256
    output_kb: int = 1024
    """Printed output of the whole run, standard output and error together."""
    value_mb: int = 16
    """The largest value that one call may take or return, encoded."""
    processes: int = 64
    """Processes and threads at any one time."""


@dataclass(frozen=True, slots=True)
class EntryPoint:
    """A name that the solution must define."""

    name: str
    kind: Literal["function", "class", "program"] = "function"
    signature: str = ""
    """As a candidate reads it, for example ``(capacity: int)``."""


@dataclass(frozen=True, slots=True)
class Node:
    """A linked node or a tree's: tests build it, solutions take it, with a class of their own or without."""

    name: str
    """Of the class, for example ``ListNode``."""
    links: tuple[str, ...]
    """Fields that lead to other nodes; None where nothing else is given."""
    values: tuple[str, ...] = ("val",)
    """Fields that hold something; 0 where nothing else is given. The class takes them before the links."""


@dataclass(frozen=True, slots=True)
class Group:
    """A named set of test cases; the level gates speak of groups, not of single cases."""

    name: str
    """``core``, ``edge``, ``performance`` or ``ambiguity`` in the bundled problems."""
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class AmbiguitySpec:
    """A question that the statement leaves open on purpose."""

    id: str
    question: str
    outcomes: tuple[str, ...] = ()
    """Named behaviours that can be told apart."""
    acceptable: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    """Phrases by which a text names the question; ``...`` stands for up to six words."""
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Phrases by which a text tells an outcome, beside the outcome's own words."""
    essential: bool = False


@dataclass(frozen=True, slots=True)
class Approach:
    """A known way to solve the problem, with what it costs."""

    name: str
    time: str
    space: str
    trade_off: str


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question that an interviewer may ask, with what a strong answer contains."""

    text: str
    strong_answer: str


@dataclass(frozen=True, slots=True)
class AcceptedGrowth:
    """Growth classes that count as good enough for one entry point."""

    entry_point: str
    resource: Literal["time", "space"]
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One bundle of the problem bank, read and verified."""

    slug: str
    title: str
    family: str
    statement: str
    directory: Path
    digest: str
    """SHA-256 over the bundle's trusted files; it names the version in each report."""
    entry_points: tuple[EntryPoint, ...]
    limits: Limits = field(default_factory=Limits)
    groups: tuple[Group, ...] = ()
    nodes: tuple[Node, ...] = ()
    accepted_growth: tuple[AcceptedGrowth, ...] = ()
    ambiguities: tuple[AmbiguitySpec, ...] = ()
    approaches: tuple[Approach, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()

    @property
    def tests(self) -> Path:
        """The folder of the trusted test files."""
        return self.directory / "tests"
