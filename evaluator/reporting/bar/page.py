"""What the page says and in which order, before any format writes it down."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.model.evaluation import Level
from evaluator.model.rubric import Rubric, RuleCost
from evaluator.reporting.content import words

_DEAREST = 8
_LEVELS = tuple(Level)

HOW = (
    "Tests run the solution, growing inputs measure what it costs, and the code is read by fixed rules. Each "
    "criterion starts at 100 points and loses what the report lists, each point with its line and its reason."
)
"""How a review comes about."""
LEVELS = (
    "A level is reached when all of its conditions and those of the levels below it hold; "
    "nothing makes up for one that does not."
)
"""What decides."""
COSTS = (
    "What costs most comes first. Repeats count less and less, and all that say much the same are capped "
    "together. The same line is never charged twice for one thing."
)
"""What a list of costs means."""


@dataclass(frozen=True, slots=True)
class CriterionPart:
    """A criterion with its weight and its dearest rules."""

    title: str
    about: str
    share: float
    """Of the index, 0 to 1."""
    dearest: tuple[RuleCost, ...]
    more: int
    """Rules that cost points, beside those."""


@dataclass(frozen=True, slots=True)
class LevelPart:
    """The conditions of one level."""

    title: str
    gates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarPage:
    """The whole page."""

    title: str
    criteria: tuple[CriterionPart, ...]
    """What weighs most comes first."""
    levels: tuple[LevelPart, ...]
    not_observable: tuple[str, ...]
    rubric: str
    digest: str


def bar_page(rubric: Rubric, level: Level, costs: Sequence[RuleCost]) -> BarPage:
    """The page for everyone who aims at ``level``; ``costs`` come dearest first."""
    total = sum(criterion.weight for criterion in rubric.criteria.values())
    parts = [
        _criterion(name, criterion.about, criterion.weight / total, costs)
        for name, criterion in rubric.criteria.items()
    ]
    levels = _LEVELS[1 : _LEVELS.index(level) + 1]
    return BarPage(
        title=f"The {words(level.value)} bar",
        criteria=tuple(sorted(parts, key=lambda part: -part.share)),
        levels=tuple(_level(rubric, each) for each in levels),
        not_observable=rubric.not_observable,
        rubric=rubric.name,
        digest=rubric.digest,
    )


def points_text(cost: RuleCost) -> str:
    """What one finding costs."""
    return f"{'up to ' if cost.grows else ''}{cost.points:g}"


def more_text(part: CriterionPart) -> str:
    """How many rules are not listed; empty when all are."""
    return f"and {part.more} more rules that cost {_least(part)} or less" if part.more else ""


def _least(part: CriterionPart) -> str:
    return f"{part.dearest[-1].points:g}"


def _criterion(name: str, about: str, share: float, costs: Sequence[RuleCost]) -> CriterionPart:
    rules = [cost for cost in costs if cost.criterion == name and cost.points > 0]
    return CriterionPart(words(name), about, share, tuple(rules[:_DEAREST]), max(0, len(rules) - _DEAREST))


def _level(rubric: Rubric, level: Level) -> LevelPart:
    gates = tuple(gate.text for gate in rubric.gates if gate.level is level)
    return LevelPart(f"To reach {words(level.value)}", gates)
