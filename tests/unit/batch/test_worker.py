"""What a worker makes of a submission, and of whatever goes wrong with it."""

from pathlib import Path

import pytest

from evaluator import pipeline
from evaluator.batch.jobs import Job, JobSpec, JobStatus, Outcome
from evaluator.batch.worker import evaluate_job, outcome_of
from evaluator.errors import InfrastructureError, SandboxUnavailable, SubmissionRejected
from evaluator.intake import read_submission
from evaluator.model.evaluation import Environment, Evaluation, Failure, RubricRecord, SubmissionRecord
from evaluator.model.problem import Problem
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.pipeline import Options

PASSED = TestRun.of([CaseResult("test_a.py::test_a", "core", Verdict.PASSED, 0.0)])
NOT_RUN = TestRun.not_run("the sandbox broke")
LINTER_GONE = Failure("analysis", "pylint", "ended with\nstatus 32")


def evaluation(tests: TestRun, *failures: Failure) -> Evaluation:
    """An evaluation of which only the tests and the failures matter."""
    environment = Environment("docker", "", "", "3.13", {}, 0, RubricRecord("default", "r"))
    record = SubmissionRecord("alice.py", "sha", ())
    return Evaluation("1", record, None, environment, tests, failures=failures)


@pytest.fixture
def spec(submissions: Path, problem: Problem) -> JobSpec:
    return JobSpec(Job("alice-1", "alice.py", submissions / "alice.py"), problem, Options())


@pytest.mark.parametrize(
    ("error", "status", "detail"),
    [
        (SubmissionRejected("not\nUTF-8"), JobStatus.REJECTED, "not UTF-8"),
        (SandboxUnavailable("no engine"), JobStatus.FAILED, "no engine"),
        (InfrastructureError("engine gone"), JobStatus.FAILED, "engine gone"),
        (RecursionError("too deep"), JobStatus.FAILED, "RecursionError: too deep"),
        (MemoryError(), JobStatus.FAILED, "MemoryError"),
    ],
)
def test_whatever_is_raised_becomes_an_outcome(
    error: Exception, status: JobStatus, detail: str, spec: JobSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> Evaluation:
        raise error

    monkeypatch.setattr(pipeline, "evaluate", fault)
    assert evaluate_job(spec) == Outcome(status, detail)


def test_a_stored_result_that_still_holds_is_not_made_again(
    spec: JobSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> Evaluation:
        pytest.fail("evaluated again")

    monkeypatch.setattr(pipeline, "evaluate", never)
    sha256 = read_submission(str(spec.job.path)).sha256
    again = JobSpec(spec.job, spec.problem, spec.options, finished_sha256=sha256)
    assert evaluate_job(again) == Outcome(JobStatus.DONE, submission_sha256=sha256, unchanged=True)


def test_a_link_to_somewhere_else_is_rejected(spec: JobSpec, submissions: Path) -> None:
    link = submissions / "link.py"
    link.symlink_to(submissions / "alice.py")
    outcome = evaluate_job(JobSpec(Job("link-1", "link.py", link), spec.problem, spec.options))
    assert outcome.status is JobStatus.REJECTED
    assert "symbolic link" in outcome.detail


def test_a_finished_evaluation_is_stored_as_the_json_report() -> None:
    outcome = outcome_of(evaluation(PASSED))
    assert (outcome.status, outcome.detail, outcome.submission_sha256) == (JobStatus.DONE, "", "sha")
    assert outcome.report.startswith(b"{")


def test_a_tool_that_failed_is_told_but_the_evaluation_is_done() -> None:
    outcome = outcome_of(evaluation(PASSED, LINTER_GONE))
    assert (outcome.status, outcome.detail) == (JobStatus.DONE, "pylint: ended with status 32")


def test_tests_that_were_not_run_by_a_fault_of_ours_are_no_result() -> None:
    outcome = outcome_of(evaluation(NOT_RUN, Failure("execution", "", "the sandbox broke")))
    assert outcome == Outcome(JobStatus.FAILED, "execution: the sandbox broke", "sha")


def test_a_problem_without_tests_is_a_result() -> None:
    assert outcome_of(evaluation(NOT_RUN)).status is JobStatus.DONE
