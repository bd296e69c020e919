"""How sure a level is, and the reasons that are given for it."""

from dataclasses import replace

import pytest

from evaluator.model.evaluation import Evaluation, Failure, Judgement
from evaluator.model.test_run import TestRun
from evaluator.scoring import load_rubric, score
from tests.unit.scoring.evidence_builders import (
    CODE_LINES,
    evaluation,
    growth,
    metric,
    senior_evaluation,
    trade_off,
)

RUBRIC = load_rubric()
SAMPLE = "One submission is a weak sample: the same person varies from one to the next."


def verdict(one: Evaluation) -> Judgement:
    """Under the shipped rubric."""
    return score(one, RUBRIC).verdict


def test_a_full_run_is_sure_and_still_one_sample() -> None:
    """What was not assessed is named with its weight."""
    judged = verdict(senior_evaluation())
    assert judged.confidence == "high"
    assert judged.confidence_reasons == (
        "Not assessed: trade-offs, tests; that is 9% of the weight.",
        SAMPLE,
    )


@pytest.mark.parametrize(
    ("sandbox", "reason"),
    [("process", "ran in a subprocess, which does not keep"), ("none", "The solution was not run.")],
)
def test_without_the_real_sandbox_it_is_not_sure(sandbox: str, reason: str) -> None:
    """A subprocess does not keep the tests apart from the solution."""
    one = senior_evaluation()
    judged = verdict(replace(one, environment=replace(one.environment, sandbox=sandbox)))
    assert judged.confidence == "medium"
    assert reason in " ".join(judged.confidence_reasons)


def test_a_tool_that_failed_is_named() -> None:
    """Once, however often it failed."""
    judged = verdict(senior_evaluation(failures=(Failure("analysis", "pylint", "crashed"),) * 2))
    assert judged.confidence == "medium"
    assert "A part of the review did not work: pylint." in judged.confidence_reasons


def test_without_tests_no_level_is_sure() -> None:
    """The reason is the missing run."""
    judged = verdict(evaluation(tests=TestRun.not_run("no engine")))
    assert judged.confidence == "low"
    assert "Without a full run of the core tests no level is named." in judged.confidence_reasons


def test_growth_that_also_fits_a_slower_class_makes_a_level_less_sure() -> None:
    """The better one was counted, and the report says so; a faster class beside it is no doubt."""
    doubtful = verdict(senior_evaluation(growth=(growth("n", set=("n", "n log n")),)))
    assert doubtful.confidence == "medium"
    said = "The measurement of solve fits O(n) or O(n log n), and the better one was counted."
    assert said in doubtful.confidence_reasons
    assert verdict(senior_evaluation(growth=(growth("n", set=("1", "n")),))).confidence == "high"


def test_staff_is_never_sure_from_one_submission() -> None:
    """Even when every criterion was assessed."""
    complete = senior_evaluation(
        strengths=(trade_off(),), measurements=(CODE_LINES, metric("test_strength", 0.9))
    )
    judged = verdict(complete)
    assert judged.confidence == "medium"
    assert judged.confidence_reasons == ("Staff work shows in more than one file of code.", SAMPLE)
