"""How far up the gates let a solution."""

from dataclasses import dataclass

from evaluator.model.evaluation import Level
from evaluator.model.rubric import Gate
from evaluator.scoring.gates import Evidence, Outcome, check

LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class Climb:
    """The level that was reached, and the gates that block the one above."""

    level: Level | None
    """None where there is too little evidence to name one."""
    blocking: tuple[tuple[Gate, Outcome], ...]


def climb(evidence: Evidence) -> Climb:
    """The highest level of which no gate blocks.

    Whoever cannot be observed is not marked down: without a look at correctness no level is given, good
    or bad; a gate that nothing was observed about keeps a solution from a higher level (unless the
    rubric lets it pass) but never lowers it below what its passed gates show; and below_mid is said only
    where a gate of mid was missed on evidence.
    """
    reached = Level.BELOW_MID
    for level in LEVELS[1:]:
        outcomes = [(gate, check(gate, evidence)) for gate in evidence.rubric.gates if gate.level is level]
        blocking = tuple((gate, outcome) for gate, outcome in outcomes if blocks(gate, outcome))
        if blocking:
            return Climb(_named(evidence, reached, [outcome for _, outcome in blocking]), blocking)
        reached = level
    return Climb(_named(evidence, reached, []), ())


def blocks(gate: Gate, outcome: Outcome) -> bool:
    """Whether the gate keeps the solution out."""
    return outcome.passed is False or (outcome.passed is None and gate.without_evidence == "block")


def rank(level: Level | None) -> int:
    """Higher for a better level; no level at all is below every level."""
    return -1 if level is None else LEVELS.index(level)


def _named(evidence: Evidence, reached: Level, blocking: list[Outcome]) -> Level | None:
    if not evidence.scores["correctness"].assessed:
        return None
    undecided = all(outcome.passed is None for outcome in blocking)
    if reached is Level.BELOW_MID and undecided:
        return None
    return reached
