"""How much a level rests on, and what it does not rest on."""

from collections.abc import Iterator
from typing import Literal

from evaluator.model.evaluation import Level
from evaluator.scoring.gates import Evidence, said
from evaluator.scoring.growth_evidence import could_be_slower

_HIGH_SHARE = 0.75
_MEDIUM_SHARE = 0.5
_SANDBOXED = "docker"
_NOT_OURS = "solution"
"""Stands in the place of a tool where it was the solution that would not let itself be measured."""

Confidence = Literal["low", "medium", "high"]


def confidence(evidence: Evidence, level: Level | None) -> tuple[Confidence, tuple[str, ...]]:
    """How sure the level is, with one short sentence for each thing that keeps it from being surer."""
    share = _assessed_share(evidence)
    reservations = tuple(_reservations(evidence, level))
    reasons = (*_unassessed(evidence, share), *reservations, _SAMPLE)
    if level is None or share < _MEDIUM_SHARE:
        return "low", reasons
    if share < _HIGH_SHARE or reservations:
        return "medium", reasons
    return "high", reasons


_SAMPLE = "One submission is a weak sample: the same person varies from one to the next."


def _assessed_share(evidence: Evidence) -> float:
    total = sum(score.weight for score in evidence.scores.values())
    return sum(score.weight for score in evidence.scores.values() if score.assessed) / total


def _unassessed(evidence: Evidence, share: float) -> Iterator[str]:
    names = [said(score.criterion) for score in evidence.scores.values() if not score.assessed]
    if names:
        yield f"Not assessed: {', '.join(names)}; that is {1 - share:.0%} of the weight."


def _reservations(evidence: Evidence, level: Level | None) -> Iterator[str]:
    """What could have bent the level, or lies beyond what was looked at."""
    evaluation = evidence.evaluation
    if level is None:
        yield "Without a full run of the core tests no level is named."
    if evaluation.environment.sandbox == "none":
        yield "The solution was not run."
    elif evaluation.environment.sandbox != _SANDBOXED:
        yield "The solution ran in a subprocess, which does not keep it and its tests apart."
    own = [failure.tool for failure in evaluation.failures if failure.tool != _NOT_OURS]
    if own:
        tools = ", ".join(dict.fromkeys(own))
        yield f"A part of the review did not work: {tools}."
    for result in evaluation.growth:
        if could_be_slower(result, evidence.rubric.growth):
            classes = " or ".join(f"O({name})" for name in dict.fromkeys((*result.set, result.measured)))
            yield f"The measurement of {result.entry_point} fits {classes}, and the better one was counted."
    if level is Level.STAFF:
        yield "Staff work shows in more than one file of code."
