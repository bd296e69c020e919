"""What a worker does with one job: read, evaluate, render; whatever goes wrong becomes an outcome."""

from evaluator.batch.jobs import Job, JobSpec, JobStatus, Outcome, fault_line
from evaluator.errors import EvaluatorError, SubmissionRejected
from evaluator.model.evaluation import Evaluation
from evaluator.model.submission import Submission
from evaluator.model.test_run import Verdict
from evaluator.reporting.sanitise import one_line

_DETAIL_LENGTH = 400


def evaluate_job(spec: JobSpec) -> Outcome:
    """The outcome of one job; never raises, because one submission must not end a batch."""
    try:
        return _evaluate(spec)
    except SubmissionRejected as rejection:
        return Outcome(JobStatus.REJECTED, _detail(rejection))
    except EvaluatorError as error:
        return Outcome(JobStatus.FAILED, _detail(error))
    except Exception as error:  # noqa: BLE001 - the fault boundary between one submission and the rest
        return Outcome(JobStatus.FAILED, _detail(fault_line(error)))


def _evaluate(spec: JobSpec) -> Outcome:
    from evaluator.pipeline import evaluate  # noqa: PLC0415 - analysers load in workers only

    submission = _read(spec.job)
    if submission.sha256 == spec.finished_sha256:
        return Outcome(JobStatus.DONE, submission_sha256=submission.sha256, unchanged=True)
    return outcome_of(evaluate(submission, spec.problem, spec.options))


def _read(job: Job) -> Submission:
    from evaluator.intake import read_submission  # noqa: PLC0415 - as above

    if job.path.is_symlink():
        raise SubmissionRejected("the entry is a symbolic link; put the file or folder itself in its place")
    return read_submission(str(job.path.absolute()))  # absolute: "-" is a name here


def outcome_of(evaluation: Evaluation) -> Outcome:
    """Done, unless the tests were not run because of a fault of our own."""
    faults = "; ".join(
        ": ".join(part for part in (failure.tool or failure.stage, failure.message) if part)
        for failure in evaluation.failures
    )
    if evaluation.failures and evaluation.tests.verdict is Verdict.NOT_RUN:
        return Outcome(JobStatus.FAILED, _detail(faults), evaluation.submission.sha256)
    from evaluator.reporting import render  # noqa: PLC0415 - as above

    report = render(evaluation, "json").encode("utf-8", "backslashreplace")
    return Outcome(JobStatus.DONE, _detail(faults), evaluation.submission.sha256, report)


def _detail(text: object) -> str:
    return one_line(str(text))[:_DETAIL_LENGTH]
