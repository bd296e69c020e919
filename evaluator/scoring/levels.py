"""From gates to a level, what blocks the next one, and how sure that is."""

from typing import Literal

from evaluator.model.evaluation import Judgement, Level, UnmetGate
from evaluator.model.rubric import Gate
from evaluator.scoring.gates import Evidence, Outcome, check

_HIGH_SHARE = 0.75
_MEDIUM_SHARE = 0.5
_LEVELS = tuple(Level)

Confidence = Literal["low", "medium", "high"]


def judge(evidence: Evidence, bar: Level) -> Judgement:
    """The level that the gates grant, with those that block the next level.

    Whoever cannot be observed is not marked down: without a look at correctness no level is given, good
    or bad; a gate that nothing was observed about keeps a solution from a higher level (unless the
    rubric lets it pass) but never lowers it below what its passed gates show; and below_mid is said only
    where a gate of mid was missed on evidence.
    """
    level, blocking = _climb(evidence)
    return Judgement(
        score=evidence.index,
        level=level,
        bar=bar,
        met=level is not None and _LEVELS.index(level) >= _LEVELS.index(bar),
        unmet=tuple(UnmetGate(gate.text, outcome.detail) for gate, outcome in blocking),
        confidence=_confidence(evidence, level),
        not_observable=evidence.rubric.not_observable,
    )


def _climb(evidence: Evidence) -> tuple[Level | None, list[tuple[Gate, Outcome]]]:
    """The highest level of which no gate blocks, and the gates that block the one above."""
    reached = Level.BELOW_MID
    for level in _LEVELS[1:]:
        outcomes = [(gate, check(gate, evidence)) for gate in evidence.rubric.gates if gate.level is level]
        blocking = [(gate, outcome) for gate, outcome in outcomes if _blocks(gate, outcome)]
        if blocking:
            return _named(evidence, reached, [outcome for _, outcome in blocking]), blocking
        reached = level
    return _named(evidence, reached, []), []


def _blocks(gate: Gate, outcome: Outcome) -> bool:
    return outcome.passed is False or (outcome.passed is None and gate.without_evidence == "block")


def _named(evidence: Evidence, reached: Level, blocking: list[Outcome]) -> Level | None:
    """The level, where there is enough evidence to name one."""
    if not evidence.scores["correctness"].assessed:
        return None
    undecided = all(outcome.passed is None for outcome in blocking)
    if reached is Level.BELOW_MID and undecided:
        return None
    return reached


def _confidence(evidence: Evidence, level: Level | None) -> Confidence:
    """How much of the rubric the verdict rests on, and whether something outside could have bent it."""
    total = sum(score.weight for score in evidence.scores.values())
    share = sum(score.weight for score in evidence.scores.values() if score.assessed) / total
    evaluation = evidence.evaluation
    if level is None or share < _MEDIUM_SHARE:
        return "low"
    # One file is a weak sample of staff work, and a subprocess does not keep tests and solution apart.
    bent = evaluation.failures or evaluation.environment.sandbox != "docker"
    if share < _HIGH_SHARE or bent or level is Level.STAFF:
        return "medium"
    return "high"
