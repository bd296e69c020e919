"""The parent's side: starts the trusted child, believes only complete reports, and leaves nothing behind."""

import os
import secrets
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from evaluator.errors import InfrastructureError, SandboxUnavailable
from evaluator.execution.child import Child, ColdChild
from evaluator.execution.job import Job
from evaluator.execution.plugin.events import Environment
from evaluator.execution.progress import HostLost, Unproved, follow
from evaluator.execution.proof import prove, proved
from evaluator.execution.suite import TestSuite
from evaluator.model.evaluation import IntegrityEvent
from evaluator.model.submission import Submission
from evaluator.model.test_run import TestRun

_GRACE_S = 60.0
"""Starting, importing pytest and clean-up, on a slow machine."""


MAX_RETRIES = 2
"""How often a run is begun again after the sandbox failed, seen from the host."""
PATIENCE_S = 20.0
"""How long an engine may take to come back: what a restart of its service takes."""


@dataclass(frozen=True, slots=True)
class Execution:
    """The tests' outcome and the sandbox that it came from."""

    tests: TestRun
    environment: Environment
    retries: tuple[str, ...] = ()
    """Why the sandbox failed before the run that counts."""
    integrity: tuple[IntegrityEvent, ...] = ()
    """What the solution attempted, as it was seen from outside."""


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
    that run many suites: a process stays ready between them, and an engine that is away is waited for.
    When the sandbox fails in mid-run, its engine gets some time to come back, and the run starts again
    from the beginning.

    Raises:
        ProblemError: the tests themselves are broken.
        SandboxUnavailable: there is no sandbox of the kind that was asked for, or its limits do not hold.
        InfrastructureError: our own machinery failed in mid-run, again and again.
    """
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as folder:
        run_id = run_id or secrets.token_hex(8)
        run = _Run(submission, suite, sandbox, allow_process, seed, Path(folder), run_id, warm)
        failures: list[str] = []
        while True:
            try:
                return replace(_execute_proved(run), retries=tuple(failures))
            except HostLost as loss:
                failures.append(str(loss))
            except SandboxUnavailable as absence:
                if not warm:
                    raise
                failures.append(str(absence))
            if len(failures) > MAX_RETRIES or not _is_back(run):
                times = f" (tried {len(failures)} times)" if len(failures) > 1 else ""
                raise InfrastructureError(f"{failures[-1]}{times}")
            # What began in a container never goes on without one.
            run = replace(run, allow_process=run.sandbox == "process")


def _execute_proved(run: _Run) -> Execution:
    """Run in a sandbox of which the limits were seen to hold."""
    try:
        return _execute(run)
    except Unproved as gap:
        prove(str(gap))
    try:
        return _execute(run)
    except Unproved:
        raise InfrastructureError("the Docker engine has changed meanwhile: start again") from None


def _is_back(run: _Run) -> bool:
    """Whether a sandbox can be had again; what the run had started there is removed."""
    from evaluator.execution.sandboxes import engine_patience, sweep_run  # noqa: PLC0415 - rarely needed

    is_back = run.sandbox == "process" or engine_patience.wait(PATIENCE_S)
    sweep_run(run.run_id, run.folder)
    return is_back


def _execute(run: _Run) -> Execution:
    read_fd, write_fd = os.pipe()
    try:
        child = _start_child(run.job(write_fd), is_warm=run.is_warm)
    finally:
        os.close(write_fd)
    is_clean = False
    try:
        progress, reason = follow(run.suite.limits, read_fd, _GRACE_S)
        is_clean = progress.is_finished and child.wait(_GRACE_S) == 0
    finally:
        os.close(read_fd)
        if not is_clean:
            _clean_up(child, run)
    if progress.environment is None or progress.expected is None or not (progress.is_finished or reason):
        raise InfrastructureError(f"the test process ended unexpectedly (status {child.returncode})")
    integrity = tuple(IntegrityEvent(event.kind, event.detail) for event in progress.noticed)
    return Execution(progress.test_run(reason), progress.environment, integrity=integrity)


def _start_child(job: Job, *, is_warm: bool) -> Child:
    if not is_warm:
        return ColdChild(job)
    from evaluator.execution.warm import start_warm  # noqa: PLC0415 - only who wants it pays for it

    return start_warm(job)


def _clean_up(child: Child, run: _Run) -> None:
    """End the child and whatever it had started; safe when there is nothing left."""
    child.kill()
    from evaluator.execution.sandboxes import sweep_run  # noqa: PLC0415 - only a run that failed pays for it

    sweep_run(run.run_id, run.folder)
