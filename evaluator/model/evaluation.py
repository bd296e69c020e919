"""The whole outcome of a review, in the shape of the JSON report (schema version 1)."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from evaluator.model.findings import Finding, Measurement, Strength
from evaluator.model.reasoning import AmbiguityResult, Claim, GrowthResult
from evaluator.model.test_run import TestRun

SCHEMA_VERSION: Literal["1"] = "1"


class Level(StrEnum):
    """How far the solution is from the bar, from low to high."""

    BELOW_MID = "below_mid"
    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file of the submission, named without its text."""

    path: str
    sha256: str
    lines: int


@dataclass(frozen=True, slots=True)
class SubmissionRecord:
    """Which submission was reviewed."""

    name: str
    sha256: str
    files: tuple[FileRecord, ...]


@dataclass(frozen=True, slots=True)
class ProblemRecord:
    """Which version of which problem it was reviewed against."""

    slug: str
    title: str
    digest: str


@dataclass(frozen=True, slots=True)
class RubricRecord:
    """Which rubric gave the score."""

    name: str
    digest: str


@dataclass(frozen=True, slots=True)
class Environment:
    """Everything that the verdict depends on besides the submission and the problem."""

    sandbox: str
    """``docker``, ``process`` or ``none``."""
    isolation: str
    """What stands between the solution and the host, in words that a reviewer can judge."""
    image: str
    """Digest of the sandbox image, or empty."""
    python: str
    """Version that ran the solution."""
    tools: dict[str, str]
    seed: int
    rubric: RubricRecord
    retries: tuple[str, ...] = ()
    """Why the sandbox failed before the run that counts; nothing of those runs was believed."""


@dataclass(frozen=True, slots=True)
class Score:
    """One criterion, with the findings and facts that it rests on."""

    criterion: str
    score: float | None
    """0-100, or null when the criterion could not be assessed."""
    assessed: bool
    reason: str
    weight: float
    evidence: tuple[str, ...]
    """One line for each deduction or fact."""


@dataclass(frozen=True, slots=True)
class Change:
    """A finding to mend on the way to the next level, with what that gives back."""

    rule: str
    name: str
    criterion: str
    path: str
    line: int
    message: str
    gain: float
    """Points of the criterion that come back when it is mended after all the others of its gate."""


@dataclass(frozen=True, slots=True)
class UnmetGate:
    """A gate that keeps the solution from the next level."""

    gate: str
    detail: str
    changes: tuple[Change, ...] = ()
    """What to mend, dearest first: scored without all of it, the solution passes the gate."""
    more_changes: int = 0
    """Further places to mend that are not named."""
    show: str = ""
    """What is to be shown where mending findings does not pass the gate."""


@dataclass(frozen=True, slots=True)
class NextLevel:
    """Where all the changes named and counted beside the unmet gates lead, by scoring without them."""

    level: Level
    """The level that the unmet gates guard."""
    changes: int
    """All places to mend, those that are not named included."""
    level_after: Level | None
    score_after: float | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The overall verdict: a level decided by gates, and an index that ranks inside it."""

    score: float | None
    level: Level | None
    """Null when too little could be assessed to name a level."""
    bar: Level
    """The level that the reader asked for."""
    met: bool
    unmet: tuple[UnmetGate, ...]
    """The gates that block the next level."""
    confidence: Literal["low", "medium", "high"]
    not_observable: tuple[str, ...]
    """What a file cannot show, however good it is."""
    confidence_reasons: tuple[str, ...] = ()
    """What the level does not rest on; one short sentence each."""
    next: NextLevel | None = None
    """Null when no gate is left to pass."""


@dataclass(frozen=True, slots=True)
class Question:
    """A follow-up for the interviewer, tied to a fact."""

    text: str
    strong_answer: str
    path: str
    line: int | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A change that mends one finding; it was verified to break nothing and to raise the score."""

    rule: str
    """Id of the finding's rule."""
    path: str
    line: int
    """Where the finding stood."""
    diff: str
    """Unified."""


@dataclass(frozen=True, slots=True)
class IntegrityEvent:
    """Something that a reviewer should know; it never changes the tests' verdict."""

    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class Allowance:
    """What became of a comment ``# evaluate: allow[RULE] reason`` in a run that honours them."""

    rule: str
    """Name of the rule; as it was written, or empty, where the comment allows nothing."""
    path: str
    line: int
    honoured: bool
    """Whether a finding was left out for it."""
    detail: str
    """The author's reason, or why the comment allows nothing."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A part of our own machinery that did not work; what it feeds stays unassessed."""

    stage: str
    tool: str
    message: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that a report says about one submission."""

    schema_version: Literal["1"]
    submission: SubmissionRecord
    problem: ProblemRecord | None
    environment: Environment
    tests: TestRun
    growth: tuple[GrowthResult, ...] = ()
    claims: tuple[Claim, ...] = ()
    ambiguities: tuple[AmbiguityResult, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What costs most comes first."""
    strengths: tuple[Strength, ...] = ()
    scores: tuple[Score, ...] = ()
    verdict: Judgement = field(
        default_factory=lambda: Judgement(None, None, Level.SENIOR, False, (), "low", ())
    )
    questions: tuple[Question, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
    """Empty unless they were asked for."""
    integrity: tuple[IntegrityEvent, ...] = ()
    failures: tuple[Failure, ...] = ()
    allowed: tuple[Allowance, ...] = ()
    """Only in a person's run over code of their own; empty in grading."""
