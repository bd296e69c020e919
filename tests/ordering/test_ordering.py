"""Of three versions of a task, the better one scores higher wherever the other was made worse on purpose."""

from functools import cache

import pytest

from evaluator.model.evaluation import Evaluation
from tests.ordering.known import INVERTED, LEVEL_WITH
from tests.ordering.versions import QUALITIES, TASKS, task, versions
from tests.static_review import read_all, rules_of, scores_of

ABOVE = dict(zip(QUALITIES[1:], QUALITIES, strict=False))
STEPS = [(name, quality) for name in TASKS for quality in ABOVE]
PURPOSES = [(*step, criterion) for step in STEPS for criterion in task(step[0]).worse[step[1]]]


@cache
def _evaluations() -> dict[str, Evaluation]:
    """All versions are read together: starting the tools costs more than reading."""
    return read_all(versions())


def _pair(name: str, quality: str) -> tuple[Evaluation, Evaluation]:
    return _evaluations()[f"{name}_{ABOVE[quality]}"], _evaluations()[f"{name}_{quality}"]


def _said(name: str, quality: str, criterion: str) -> str:
    better, worse = _pair(name, quality)
    return f"{rules_of(better, criterion)} -> {rules_of(worse, criterion)}"


def _lower(name: str, quality: str) -> set[str]:
    """The criteria in which the version scores lower than the one above it."""
    better, worse = map(scores_of, _pair(name, quality))
    return {criterion for criterion in worse if worse[criterion] < better.get(criterion, 0.0)}


def _higher(name: str, quality: str) -> set[str]:
    better, worse = map(scores_of, _pair(name, quality))
    return {criterion for criterion in better if worse.get(criterion, 0.0) > better[criterion]}


@pytest.mark.parametrize(
    ("name", "quality", "criterion"), [purpose for purpose in PURPOSES if purpose not in LEVEL_WITH]
)
def test_a_criterion_that_was_made_worse_scores_lower(name: str, quality: str, criterion: str) -> None:
    assert criterion in _lower(name, quality), _said(name, quality, criterion)


@pytest.mark.parametrize(("name", "quality", "criterion"), LEVEL_WITH)
def test_what_is_known_to_score_no_lower_still_does_not(name: str, quality: str, criterion: str) -> None:
    """When this fails, the order is mended: take the row out of the table."""
    assert criterion in task(name).worse[quality]
    assert criterion not in _lower(name, quality)


@pytest.mark.parametrize(("name", "quality"), STEPS)
def test_no_criterion_scores_higher_for_a_worse_version(name: str, quality: str) -> None:
    known = {criterion for *step, criterion in INVERTED if tuple(step) == (name, quality)}

    assert _higher(name, quality) == known, [_said(name, quality, each) for each in _higher(name, quality)]


@pytest.mark.parametrize("name", TASKS)
def test_the_index_and_the_level_fall_in_order(name: str) -> None:
    verdicts = [_evaluations()[f"{name}_{quality}"].verdict for quality in QUALITIES]
    indexes = [verdict.score or 0.0 for verdict in verdicts]

    assert indexes == sorted(set(indexes), reverse=True)
    levels = ["below_mid", "mid", "senior", "staff"]
    ranks = [levels.index(verdict.level) for verdict in verdicts if verdict.level is not None]
    assert ranks == sorted(ranks, reverse=True)


def test_every_version_that_was_made_worse_names_criteria() -> None:
    assert len(TASKS) >= 13
    assert all(task(name).worse[quality] for name, quality in STEPS)
