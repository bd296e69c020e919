"""The parent's side: starts the trusted child, believes only complete reports, and leaves nothing behind."""

import os
import secrets
import selectors
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from evaluator.errors import InfrastructureError, ProblemError, SandboxUnavailable
from evaluator.execution.child import Child, ColdChild
from evaluator.execution.job import Job
from evaluator.execution.plugin.events import (
    EVENT_DECODER,
    CaseEnded,
    CaseStarted,
    Collected,
    Environment,
    Event,
    Failed,
    Finished,
)
from evaluator.execution.proof import prove, proved
from evaluator.execution.suite import TestSuite
from evaluator.model.problem import Limits
from evaluator.model.submission import Submission
from evaluator.model.test_run import CaseResult, TestRun, Verdict

_GRACE_S = 60.0
"""Starting, importing pytest and clean-up, on a slow machine."""


class _Unproved(Exception):
    """The limits of the sandbox with this identity were not seen to hold yet."""


_ERRORS: dict[str, type[Exception]] = {
    "tests": ProblemError,
    "unavailable": SandboxUnavailable,
    "infrastructure": InfrastructureError,
    "unproved": _Unproved,
}


@dataclass(frozen=True, slots=True)
class Execution:
    """The tests' outcome and the sandbox that it came from."""

    tests: TestRun
    environment: Environment


@dataclass(slots=True)
class _Progress:
    """What the child has said so far."""

    environment: Environment | None = None
    expected: tuple[tuple[str, str], ...] | None = None
    running: str = ""
    ended: dict[str, CaseEnded] = field(default_factory=dict)
    is_finished: bool = False

    def take(self, event: Event) -> None:
        match event:
            case Environment():
                self.environment = event
            case Collected(cases):
                self.expected = cases
            case CaseStarted(case):
                self.running = case
            case CaseEnded(case):
                self.running = ""
                self.ended.setdefault(case, event)
            case Finished():
                self.is_finished = True
            case Failed(kind, message):
                raise _ERRORS[kind](message)

    def test_run(self, reason: str) -> TestRun:
        """Every expected case with its verdict; one that has not reported did not pass."""
        results = []
        for case, group in self.expected or ():
            event = self.ended.get(case)
            if event is None:
                results.append(CaseResult(case, group, Verdict.TIMEOUT, 0.0, reason or "not reached"))
            else:
                results.append(CaseResult(case, group, event.verdict, event.duration_s, event.message))
        return TestRun.of(results, reason)


@dataclass(frozen=True, slots=True)
class _Run:
    """One call of :func:`run_tests`."""

    submission: Submission
    suite: TestSuite
    sandbox: str
    allow_process: bool
    seed: int
    folder: Path
    run_id: str
    is_warm: bool

    def job(self, events_fd: int) -> Job:
        """What the child is to do."""
        suite = self.suite
        return Job(
            files=tuple((file.path, file.content) for file in self.submission.files),
            main=self.submission.main,
            tests=str(self._tests()),
            groups=suite.groups,
            limits=suite.limits,
            nodes=suite.nodes,
            is_strict=suite.is_strict,
            sandbox=self.sandbox,
            allow_process=self.allow_process,
            run_id=self.run_id,
            seed=self.seed,
            proved=proved(),
            folder=str(self.folder),
            events_fd=events_fd,
        )

    def _tests(self) -> Path:
        """A single test file is copied: what lies beside it may be the submission."""
        tests = self.suite.path
        if tests.is_dir():
            return tests
        copy = self.folder / "tests" / tests.name
        copy.parent.mkdir(exist_ok=True)  # it may be the second try
        copy.write_bytes(tests.read_bytes())
        return copy


def run_tests(
    submission: Submission,
    suite: TestSuite,
    *,
    sandbox: str = "auto",
    allow_process: bool = True,
    seed: int = 0,
    run_id: str | None = None,
    warm: bool = False,
) -> Execution:
    """Run the suite against the submission in a sandbox that is used for nothing else.

    All containers of the run carry ``run_id``, by default a new one, as a label. ``warm`` is for callers
    that run many suites: a process stays ready between them.

    Raises:
        ProblemError: the tests themselves are broken.
        SandboxUnavailable: there is no sandbox of the kind that was asked for, or its limits do not hold.
        InfrastructureError: our own machinery failed in mid-run.
    """
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as folder:
        run_id = run_id or secrets.token_hex(8)
        run = _Run(submission, suite, sandbox, allow_process, seed, Path(folder), run_id, warm)
        try:
            return _execute(run)
        except _Unproved as gap:
            prove(str(gap))
        try:
            return _execute(run)
        except _Unproved:
            raise InfrastructureError("the Docker engine has changed meanwhile: start again") from None


def _execute(run: _Run) -> Execution:
    read_fd, write_fd = os.pipe()
    try:
        child = _start_child(run.job(write_fd), is_warm=run.is_warm)
    finally:
        os.close(write_fd)
    is_clean = False
    try:
        progress, reason = _follow(run.suite.limits, read_fd)
        is_clean = progress.is_finished and child.wait(_GRACE_S) == 0
    finally:
        os.close(read_fd)
        if not is_clean:
            _clean_up(child, run)
    if progress.environment is None or progress.expected is None or not (progress.is_finished or reason):
        raise InfrastructureError(f"the test process ended unexpectedly (status {child.returncode})")
    return Execution(progress.test_run(reason), progress.environment)


def _start_child(job: Job, *, is_warm: bool) -> Child:
    if not is_warm:
        return ColdChild(job)
    from evaluator.execution.warm import start_warm  # noqa: PLC0415 - only who wants it pays for it

    return start_warm(job)


def _follow(limits: Limits, events_fd: int) -> tuple[_Progress, str]:
    """Take in events until the child is done or far too late; returns why it was cut off, if it was."""
    progress = _Progress()
    deadline = time.monotonic() + limits.run_timeout_s + limits.import_timeout_s + _GRACE_S
    pending = b""
    os.set_blocking(events_fd, False)
    with selectors.DefaultSelector() as selector:
        selector.register(events_fd, selectors.EVENT_READ)
        while (left_s := deadline - time.monotonic()) > 0:
            if not selector.select(left_s):
                continue
            data = os.read(events_fd, 1 << 16)
            if not data:
                return progress, ""
            *lines, pending = (pending + data).split(b"\n")
            for line in lines:
                progress.take(EVENT_DECODER.decode(line))
    return progress, f"the whole run took too long, stopped in {progress.running or 'the sandbox'}"


def _clean_up(child: Child, run: _Run) -> None:
    """End the child and whatever it had started; safe when there is nothing left."""
    child.kill()
    from evaluator.execution.sandboxes import sweep_run  # noqa: PLC0415 - only a run that failed pays for it

    sweep_run(run.run_id, run.folder)
