"""Grades samples a few at a time, with an honest submission among them now and then."""

import secrets
import shutil
import tempfile
import threading
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import docker

from evaluator.analysis.prepare import prepare
from evaluator.errors import SubmissionRejected
from evaluator.execution import run_tests
from evaluator.execution.warm import close_warm
from evaluator.intake import observe, read_submission
from evaluator.model.test_run import TestRun
from sandbox.host.docker_settings import RUN_LABEL
from tests.hostile.corpus import FOLDER, REJECTED, Sample, read_sample

AT_ONCE = 5
"""More than cores: most of a sample's time goes by in the engine and in time limits, which need none."""
HONEST_EVERY = 20
HONEST = FOLDER / "honest_neighbour"
"""Graded beside the others: a neighbour must not change its verdict."""


@dataclass(frozen=True, slots=True)
class Graded:
    """What came of one sample, and what it left behind."""

    verdict: str
    tests: TestRun | None
    message: str
    integrity: frozenset[str]
    containers: int
    """Of this run, still there after it."""
    files: tuple[str, ...]
    """In the folder for temporary files, and not of a run that is under way."""
    duration_s: float


class Grader:
    """Owns the threads and a private folder for everything that a run may write."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="hostile-"))
        self._pool = ThreadPoolExecutor(AT_ONCE)
        self._engine = docker.APIClient(version="auto", timeout=30)
        self._jobs: dict[str, Future[Graded]] = {}
        self._running = 0
        self._lock = threading.Lock()
        self._temporary = self._folder / "tmp"
        self._temporary.mkdir()
        self.honest: list[Future[Graded]] = []
        self.run_ids: list[str] = []
        self._usual_tempdir = tempfile.tempdir
        tempfile.tempdir = str(self._temporary)

    def start(self, samples: Iterable[Sample]) -> None:
        """Queue the samples, each with its neighbours."""
        neighbour = read_sample(HONEST / "expect.toml")
        for number, sample in enumerate(samples):
            if number % HONEST_EVERY == 0:
                self.honest.append(self._pool.submit(self._grade, neighbour))
            self._jobs[sample.id] = self._pool.submit(self._grade, sample)

    def result(self, sample: Sample) -> Graded:
        """Wait for a queued sample."""
        return self._jobs[sample.id].result()

    def close(self, *, wait_for_all: bool = False) -> list[str]:
        """Stop, and tell which files are left in the folder for temporary files."""
        self._pool.shutdown(cancel_futures=not wait_for_all)
        close_warm()
        tempfile.tempdir = self._usual_tempdir
        self._engine.close()
        left = [path.name for path in self._temporary.iterdir()]
        shutil.rmtree(self._folder)
        return left

    def _grade(self, sample: Sample) -> Graded:
        run_id = secrets.token_hex(8)
        self.run_ids.append(run_id)
        started = time.monotonic()
        handed_in = Path(tempfile.mkdtemp(dir=self._folder))
        tests, integrity = None, frozenset[str]()
        with self._lock:
            self._running += 1
        try:
            submission = read_submission(str(sample.hand_in(handed_in)))
            events = (*prepare(submission).integrity, *observe(submission))
            integrity = frozenset(event.kind for event in events)
            execution = run_tests(submission, sample.test_suite(), sandbox="docker", run_id=run_id, warm=True)
            tests = execution.tests
            integrity |= {event.kind for event in execution.integrity}
            verdict, message = str(tests.verdict), "; ".join(case.message for case in tests.cases)
        except SubmissionRejected as rejection:
            verdict, message = REJECTED, str(rejection)
        finally:
            files = self._left_files()
        containers = self._engine.containers(all=True, filters={"label": f"{RUN_LABEL}={run_id}"})
        duration_s = time.monotonic() - started
        return Graded(verdict, tests, message, integrity, len(containers), files, duration_s)

    def _left_files(self) -> tuple[str, ...]:
        """Each run that is under way may hold one folder; whatever is beyond that was left behind."""
        with self._lock:
            self._running -= 1
            names = tuple(path.name for path in self._temporary.iterdir())
            return names if len(names) > self._running else ()
