"""A rubric: what each criterion is worth, what a finding costs, and which gates guard each level."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from evaluator.model.calibration import Calibration
from evaluator.model.evaluation import Level

CRITERIA = (
    "correctness",
    "efficiency",
    "complexity_reasoning",
    "ambiguity",
    "trade_offs",
    "readability",
    "structure",
    "typing",
    "robustness",
    "tests",
)
"""In the order in which reports list them."""

STATIC_CRITERIA = ("readability", "structure", "typing", "robustness")
"""Judged by reading alone: 100 minus the findings, so the caps of their groups sum to 100."""

MERITS = ("trade_offs",)
"""Shown or not at all: nobody is asked for them, so they may raise the index and never lower it."""

OTHER_GROUP = "other"
"""Takes each rule that the rubric does not name, so a new rule needs no new rubric."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings that say much the same, so together they may cost no more than the cap."""

    cap: float
    rules: tuple[str, ...] = ()
    """Names or ids of rules; ``*`` stands for any ending."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One dimension of the review."""

    weight: float
    """Its share in the index, relative to the weights of the others."""
    about: str
    """What is looked for, in a sentence that a candidate understands."""
    groups: dict[str, FindingGroup]
    needs: tuple[str, ...] = ()
    """Tools without which a criterion that is judged by reading stays unassessed."""


@dataclass(frozen=True, slots=True)
class FindingCosts:
    """What one finding takes off, in points, before repeats fade and groups are capped."""

    error: float
    warning: float
    note: float
    fade: float
    """The k-th repeat in a group counts ``fade ** k`` of its weight."""
    rules: dict[str, float] = field(default_factory=dict)
    """Exceptions, by name or id of the rule."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A measurement that costs points when it is unusual, or when it falls short of the whole."""

    measurement: str
    rule: str
    """Id of the finding that it becomes."""
    name: str
    criterion: str
    weight: float
    """Points at the far end of the curve."""
    message: str
    why: str
    fix: str
    curve: Literal["percentile", "shortfall", "count"] = "percentile"
    """``shortfall``: the value is a share, and what it lacks to 1 costs its part of the weight.
    ``count``: the value counts what is wrong; each costs the same, and ``full`` of them the weight."""
    full: float = 0.0
    """``count``: the number from which the cost is the whole weight."""
    least: float = 0.0
    """``percentile``: what is smaller costs nothing, however unusual it is in the corpus."""
    phrase: str = "above"
    """Completes ``... 88 % of 588 interview functions``."""
    same_as: tuple[str, ...] = ()
    """Names of findings that say the same thing; at one place only one of them counts."""
    where: tuple[str, ...] = ()
    """Only measurements of these places count; all when empty."""


@dataclass(frozen=True, slots=True)
class Percentiles:
    """From which percentile on an unusual function costs points, and where the cost is full."""

    calibration: str
    """Name of a shipped table, or the path of a team's own from the folder of the rubric."""
    start: float
    full: float


@dataclass(frozen=True, slots=True)
class EffortRules:
    """What reading takes, in points: half of them at ``half``, never all."""

    readability: float = 0.0
    """For the effort of the whole."""
    structure: float = 0.0
    """For that of the dearest function."""
    half: float = 1.0


@dataclass(frozen=True, slots=True)
class TestRules:
    """How test cases become points."""

    __test__ = False  # pytest must not collect this class

    performance_groups: tuple[str, ...]
    """Counted under efficiency and not again under correctness."""
    all_or_nothing: tuple[str, ...] = ()
    """Groups of which a part earns nothing."""


@dataclass(frozen=True, slots=True)
class GrowthRules:
    """How far a measured growth class lies above an accepted one, and what that costs."""

    steps: dict[str, float]
    """The place of each class on one scale, where a power of n is one step."""
    points_per_step: dict[str, float]
    """By resource, ``time`` and ``space``."""


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """What stated costs that are absent, loose or wrong take off, in points."""

    time_missing: float
    space_missing: float
    looser: float
    contradicted: float


class GateCheck(StrEnum):
    """What a gate can ask for."""

    TESTS = "tests"
    INDEX = "index"
    CRITERIA = "criteria"
    EFFICIENCY = "efficiency"
    ERRORS = "errors"
    REASONING = "reasoning"
    CONTRADICTIONS = "contradictions"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Gate:
    """A condition of a level that no strength elsewhere can make up for."""

    level: Level
    check: GateCheck
    text: str
    """The condition as a candidate reads it."""
    show: str = ""
    """What a candidate is to show when mending findings does not pass the gate."""
    without_evidence: Literal["block", "pass"] = "block"
    """Whether the gate holds a solution back when nothing was observed either way."""
    groups: tuple[str, ...] = ()
    """``tests``: groups that must pass; all when empty."""
    criteria: tuple[str, ...] = ()
    """``criteria`` and ``errors``: which criteria; all when empty."""
    at_least: float = 0.0
    """``index`` and ``criteria``: the lowest score that will do."""
    at_most_steps: float = 0.0
    """``efficiency``: how far above the accepted growth is still fine."""
    justified_steps: float = 0.0
    """``efficiency``: the same, with a consistent claim and a written trade-off."""
    signals: dict[str, float] = field(default_factory=dict)
    """``reasoning``: criteria with the score from which each counts as shown."""
    count: int = 0
    """``reasoning``: how many signals are asked for."""
    one_of: tuple[str, ...] = ()
    """``reasoning``: at least one of these must be among them."""
    rules: tuple[str, ...] = ()
    """``absent``: names or ids of rules that must not be broken."""


@dataclass(frozen=True, slots=True)
class RuleCost:
    """What a finding of a rule costs when it stands alone."""

    rule: str
    name: str
    criterion: str
    message: str
    points: float
    grows: bool
    """Whether ``points`` is the far end of a curve: the cost rises with the measurement."""
    group: str
    cap: float
    """What all findings of the group may cost together."""


@dataclass(frozen=True, slots=True)
class Rubric:
    """Everything that turns evidence into scores and a level."""

    name: str
    digest: str
    """SHA-256 of the file's bytes, and of its own table's where it names one, in lower-case hex."""
    criteria: Mapping[str, Criterion]
    costs: FindingCosts
    percentiles: Percentiles
    calibration: Calibration
    """The table that ``percentiles`` names."""
    metrics: tuple[Metric, ...]
    reading_effort: EffortRules
    tests: TestRules
    growth: GrowthRules
    claims: ClaimRules
    trade_off_credit: tuple[float, ...]
    """Score for one, two, ... trade-offs that were found; the last holds for more."""
    gates: tuple[Gate, ...]
    not_observable: tuple[str, ...]
