"""Only a complete report counts: what is missing did not pass, and what did not finish is not accepted."""

from pathlib import Path

import pytest

from evaluator.errors import InfrastructureError, ProblemError, SandboxUnavailable
from evaluator.execution.plugin.events import (
    EVENT_DECODER,
    EVENT_ENCODER,
    CaseEnded,
    CaseStarted,
    Collected,
    Environment,
    Event,
    Failed,
    Finished,
)
from evaluator.execution.progress import HostLost, Progress
from evaluator.execution.runner import run_tests
from evaluator.execution.suite import TestSuite
from evaluator.model.problem import Limits
from evaluator.model.submission import SourceFile, Submission
from evaluator.model.test_run import Verdict

ENVIRONMENT = Environment("process", "", "", "3.11")
COLLECTED = Collected((("t.py::a", "core"), ("t.py::b", "edge")))
FINISHED = Finished()


def ended(case: str, verdict: Verdict = Verdict.PASSED) -> CaseEnded:
    """A case has reported."""
    return CaseEnded(case, verdict, 0.5, "message")


def progress_after(*events: Event) -> Progress:
    """What is known after these events."""
    progress = Progress()
    for event in events:
        progress.take(event)
    return progress


def test_all_cases_passed_is_accepted() -> None:
    run = progress_after(COLLECTED, ended("t.py::a"), ended("t.py::b"), FINISHED).test_run("")
    assert run.verdict is Verdict.ACCEPTED
    assert [(case.id, case.group, case.duration_s) for case in run.cases] == [
        ("t.py::a", "core", 0.5),
        ("t.py::b", "edge", 0.5),
    ]


def test_a_case_that_did_not_report_did_not_pass() -> None:
    run = progress_after(COLLECTED, ended("t.py::a"), CaseStarted("t.py::b"), FINISHED).test_run("")
    assert run.verdict is Verdict.TIMEOUT
    assert (run.passed, run.total) == (1, 2)
    assert run.cases[1].message == "not reached"


def test_a_case_that_nobody_announced_does_not_count() -> None:
    run = progress_after(COLLECTED, ended("t.py::c"), ended("t.py::a"), FINISHED).test_run("")
    assert (run.passed, run.total) == (1, 2)


def test_the_first_report_of_a_case_stands() -> None:
    events = ended("t.py::a", Verdict.CRASHED), ended("t.py::a"), ended("t.py::b")
    assert progress_after(COLLECTED, *events, FINISHED).test_run("").verdict is Verdict.CRASHED


def test_no_case_at_all_is_not_accepted() -> None:
    assert progress_after(Collected(()), FINISHED).test_run("").verdict is Verdict.NOT_RUN


@pytest.mark.parametrize(
    ("kind", "error"),
    [("tests", ProblemError), ("unavailable", SandboxUnavailable), ("infrastructure", HostLost)],
)
def test_a_failure_is_raised_as_what_it_is(kind: str, error: type[Exception]) -> None:
    failed = EVENT_DECODER.decode(EVENT_ENCODER.encode({"type": "Failed", "kind": kind, "message": "why"}))
    assert isinstance(failed, Failed)
    with pytest.raises(error, match="why"):
        progress_after(failed)


@pytest.mark.parametrize("event", [ENVIRONMENT, COLLECTED, CaseStarted("x"), ended("x"), FINISHED], ids=repr)
def test_events_survive_their_encoding(event: Event) -> None:
    assert EVENT_DECODER.decode(EVENT_ENCODER.encode(event)) == event


SUBMISSION = Submission("s", (SourceFile("solution.py", b"", ""),), "", "solution.py")
ALL: list[Event] = [ENVIRONMENT, COLLECTED, ended("t.py::a"), ended("t.py::b"), FINISHED]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in the place of the trusted child process; what it runs is in the file ``main.py``."""
    package = tmp_path / "child" / "evaluator" / "execution"
    package.mkdir(parents=True)
    (package.parent / "__init__.py").touch()
    (package / "__init__.py").touch()
    model = package.parent / "model" / "__init__.py"
    model.parent.mkdir()
    model.touch()
    monkeypatch.setattr("evaluator.model.__file__", str(model))
    return package / "__main__.py"


def run_child(child: Path, tmp_path: Path, events: list[Event], ending: str) -> Verdict:
    """The verdict when the child tells ``events`` and then does what ``ending`` says."""
    lines = b"".join(EVENT_ENCODER.encode(event) + b"\n" for event in events)
    child.write_text(
        f"import json, os, sys\njob = json.load(sys.stdin)\nos.write(job['events_fd'], {lines!r})\n{ending}\n"
    )
    tests = tmp_path / "test_it.py"
    tests.touch()
    return run_tests(SUBMISSION, TestSuite.of_path(tests, Limits()), sandbox="process").tests.verdict


def test_a_child_that_says_everything_is_believed(child: Path, tmp_path: Path) -> None:
    assert run_child(child, tmp_path, ALL, "") is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("events", "ending"),
    [(ALL[:-1], ""), (ALL[:2], "os.abort()"), (ALL[:1], ""), ([], "raise SystemExit(1)"), (ALL[1:], "")],
    ids=["not finished", "aborted", "nothing collected", "nothing said", "no environment"],
)
def test_a_child_that_says_less_is_a_failure_of_ours(
    child: Path, tmp_path: Path, events: list[Event], ending: str
) -> None:
    with pytest.raises(InfrastructureError, match="ended unexpectedly"):
        run_child(child, tmp_path, events, ending)
