"""Every shipped submission gets what its folder and the file beside it say, in a real container."""

import pytest

from evaluator.model.evaluation import Evaluation, Level
from evaluator.model.problem import Problem
from evaluator.model.test_run import Verdict
from tests.integration.samples import SAMPLES, Reviews

pytestmark = pytest.mark.docker

MEASURED_BY_GROWTH = frozenset({"efficiency", "complexity_reasoning"})
"""Bands of these speak of growth; where a review holds none, there is nothing to compare."""


def stating(attribute: str) -> list[str]:
    """Names of the samples that state something about ``attribute``."""
    return [name for name, (_, sample) in SAMPLES.items() if getattr(sample, attribute)]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_verdict_is_that_of_the_folder(name: str, reviews: Reviews) -> None:
    run = reviews.of(name).tests
    failed = [
        f"{case.id}: {case.verdict} {case.message}"
        for case in run.cases
        if case.verdict is not Verdict.PASSED
    ]
    assert run.verdict is SAMPLES[name][1].verdict, "\n".join([run.reason, *failed])


@pytest.mark.parametrize("name", stating("group"))
def test_it_is_the_stated_group_that_notices(name: str, reviews: Reviews) -> None:
    problem, sample = SAMPLES[name]
    assert first_failing_group(problem, reviews.of(name)) == sample.group


@pytest.mark.parametrize("name", stating("level"))
def test_the_level_is_the_stated_one(name: str, reviews: Reviews) -> None:
    stated, review = SAMPLES[name][1].level, reviews.of(name)
    if stated is Level.SENIOR and review.verdict.level is Level.MID and not review.growth:
        # Without measured growth senior is out of reach, but nothing that was observed may stand in the way.
        observed = [gate for gate in review.verdict.unmet if not gate.detail.startswith("not assessed")]
        assert observed == []
    else:
        assert review.verdict.level is stated, review.verdict.unmet


@pytest.mark.parametrize("name", stating("scores"))
def test_scores_lie_in_the_stated_bands(name: str, reviews: Reviews) -> None:
    review = reviews.of(name)
    scores = {score.criterion: score for score in review.scores}
    for criterion, (lowest, highest) in SAMPLES[name][1].scores.items():
        if criterion in MEASURED_BY_GROWTH and not review.growth:
            continue
        score = scores[criterion].score
        assert score is not None, scores[criterion].reason
        assert lowest <= score <= highest, scores[criterion].evidence


@pytest.mark.parametrize("name", SAMPLES)
def test_the_stated_findings_are_reported(name: str, reviews: Reviews) -> None:
    found = {finding.name for finding in reviews.of(name).findings}
    assert set(SAMPLES[name][1].findings) <= found


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_of_ours_breaks_down(name: str, reviews: Reviews) -> None:
    """Only a file that does not parse may stay unread."""
    review = reviews.of(name)
    assert [each.message for each in review.failures if "has a syntax error" not in each.message] == []
    assert review.environment.sandbox == "docker"


def first_failing_group(problem: Problem, review: Evaluation) -> str | None:
    """The first group, in the problem's own order, in which a case fails.

    A fault that core cases notice fails edge cases as well, so more than one group may fail; that the
    groups before the stated one pass is what shows that its cases are needed.
    """
    failing = {case.group for case in review.tests.cases if case.verdict is not Verdict.PASSED}
    return next((group.name for group in problem.groups if group.name in failing), None)
