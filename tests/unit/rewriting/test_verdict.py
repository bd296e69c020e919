"""A rewrite is kept only when nothing is lost and something is won."""

from dataclasses import replace

import pytest

from evaluator.analysis.proposals.proposal import Proposal
from evaluator.model.evaluation import Evaluation, Failure, Score
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.rewriting.verdict import is_better
from tests.unit.reporting.samples import ENVIRONMENT, GOOD, finding

MENDED = finding(1, 3.0, "Mend it.")
MADE = [Proposal(MENDED.rule, MENDED.name, MENDED.path, MENDED.line, "", is_same_program=True)]
OF_MYPY = finding(2, 0.0, "Wrong type.", name="wrong-type", source="mypy arg-type")


def scored(**values: float | None) -> tuple[Score, ...]:
    """One score for each criterion."""
    return tuple(Score(name, value, value is not None, "", 1.0, ()) for name, value in values.items())


def run_of(*verdicts: Verdict) -> TestRun:
    """One case for each verdict."""
    return TestRun.of(CaseResult(f"case {number}", "core", one, 0.0) for number, one in enumerate(verdicts))


BEFORE = replace(
    GOOD,
    tests=run_of(Verdict.PASSED, Verdict.WRONG_ANSWER),
    findings=(MENDED,),
    scores=scored(readability=90.0, typing=80.0, tests=None),
    failures=(),
)
AFTER = replace(BEFORE, findings=(), scores=scored(readability=93.0, typing=80.0, tests=None))
WORSE = {
    "a passed case fails": {"tests": run_of(Verdict.WRONG_ANSWER, Verdict.PASSED)},
    "a case is gone": {"tests": run_of(Verdict.PASSED)},
    "mypy finds more": {"findings": (OF_MYPY,)},
    "the finding is still there": {"findings": (MENDED,)},
    "a criterion falls": {"scores": scored(readability=99.0, typing=79.9, tests=None)},
    "a criterion is not assessed": {"scores": scored(readability=99.0, typing=None, tests=None)},
    "a criterion is missing": {"scores": scored(readability=99.0)},
    "nothing rises": {"scores": BEFORE.scores},
    "an analyser fails": {"failures": (Failure("analysis", "mypy", "crashed"),)},
    "another sandbox": {"environment": replace(ENVIRONMENT, sandbox="process")},
}


def test_a_mended_finding_and_a_higher_score_are_kept() -> None:
    """Also when a case that failed fails in another way, or passes."""
    assert is_better(BEFORE, AFTER, MADE)
    assert is_better(BEFORE, replace(AFTER, tests=run_of(Verdict.PASSED, Verdict.TIMEOUT)), MADE)
    assert is_better(BEFORE, replace(AFTER, tests=run_of(Verdict.PASSED, Verdict.PASSED)), MADE)


@pytest.mark.parametrize("change", WORSE)
def test_any_loss_refuses_it(change: str) -> None:
    """However much is won elsewhere."""
    worse: Evaluation = replace(AFTER, **WORSE[change])  # type: ignore[arg-type]  # fields of Evaluation
    assert not is_better(BEFORE, worse, MADE)


def test_two_rewrites_must_mend_two_findings() -> None:
    """One of them would ride along with nothing to show."""
    assert not is_better(BEFORE, AFTER, MADE * 2)


def test_what_mypy_said_before_it_may_say_again() -> None:
    """On another line too."""
    before = replace(BEFORE, findings=(MENDED, OF_MYPY))
    assert is_better(before, replace(AFTER, findings=(replace(OF_MYPY, line=99),)), MADE)
