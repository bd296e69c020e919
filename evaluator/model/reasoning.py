"""What was measured and claimed about growth, and how open questions were settled."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


@dataclass(frozen=True, slots=True)
class GrowthPoint:
    """One size of input with what it cost."""

    n: int
    count: int | None
    """Events counted in the guest; for space, bytes."""
    cpu_s: float | None
    """CPU time by the host's clock, in seconds."""


@dataclass(frozen=True, slots=True)
class GrowthResult:
    """How the cost of one entry point grows on one family of inputs."""

    entry_point: str
    resource: Literal["time", "space"]
    family: str
    measured: str
    """The class that fits best, for example ``n log n``."""
    set: tuple[str, ...]
    """All classes that the data cannot tell from the measured one."""
    confidence: Literal["low", "medium", "high"]
    accepted: tuple[str, ...]
    line: int | None
    """The line that pays."""
    points: tuple[GrowthPoint, ...]
    line_evidence: str = ""
    """How often that line ran at the largest size that was counted, as one clause; empty when unknown."""
    clock: Literal["processor", "wall"] = "processor"
    """What ``cpu_s`` was read from; the wall clock where no other clock of the sandbox can be read."""


class ClaimVerdict(StrEnum):
    """How a claim of the author compares with what was measured."""

    CONSISTENT = "consistent"
    LOOSER = "looser_than_measured"
    CONTRADICTED = "contradicted"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the author that can be checked."""

    text: str
    path: str
    line: int
    kind: str
    """``time``, ``space``, ``raises``, ``mutation``, ..."""
    value: str
    verdict: ClaimVerdict
    detail: str


@dataclass(frozen=True, slots=True)
class AmbiguityResult:
    """How the solution settles a question that the statement leaves open."""

    id: str
    question: str
    outcome: str
    acceptable: bool
    deliberate: bool
    written: bool
    credit: float
    """0, 0.5 or 1."""
    contradicted: bool = False
    """Whether the author's text says something else than the code does."""
    essential: bool = False
    """Whether the question counts twice as much as others."""
    detail: str = ""
    """Where it is decided and where it is written, or what the text says instead."""
