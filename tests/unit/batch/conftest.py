"""A folder of submissions, a problem, and a worker that answers without evaluating anything."""

import json
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from evaluator.batch import Batch, JobSpec, JobStatus, Outcome
from evaluator.model.problem import EntryPoint, Problem
from evaluator.pipeline import Options

MakeBatch = Callable[..., Batch]


@pytest.fixture
def problem(tmp_path: Path) -> Problem:
    """The least that a problem is."""
    return Problem("two-sum", "Two sum", "storage", "", tmp_path, "digest-1", (EntryPoint("two_sum"),))


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    """Five entries; what each one holds is what becomes of it."""
    return hand_in_five(tmp_path / "submissions")


def hand_in_five(folder: Path) -> Path:
    """The five entries in a folder of their own."""
    folder.mkdir()
    for name in ("alice", "bob", "carol"):
        (folder / f"{name}.py").write_text(f"# {name}\n")
    (folder / "dave").mkdir()
    (folder / "dave" / "solution.py").write_text("# dave\n")
    (folder / "erin.py").write_text("# erin\n")
    return folder


@pytest.fixture
def make_batch(submissions: Path, problem: Problem, tmp_path: Path) -> MakeBatch:
    """A batch over the five entries, with what a test wants otherwise."""
    return partial(
        Batch, submissions_dir=submissions, problem=problem, out=tmp_path / "out", options=Options(), jobs=2
    )


@pytest.fixture
def threads() -> Callable[[], Executor]:
    """Makes executors whose workers share this process, so that fakes need not be pickled."""
    return lambda: ThreadPoolExecutor(2)


@pytest.fixture
def report() -> Callable[..., bytes]:
    """The fields of a JSON report that a batch reads."""

    def make(
        name: str, *, passed: int = 3, level: str | None = "senior", score: float | None = 88.5
    ) -> bytes:
        tests = {"verdict": "accepted", "passed": passed, "total": 3}
        return json.dumps(
            {"name": name, "tests": tests, "verdict": {"level": level, "score": score}}
        ).encode()

    return make


@pytest.fixture
def work(report: Callable[..., bytes]) -> Callable[[JobSpec], Outcome]:
    """Does every job, and notices what is stored already, as the real worker does."""

    def run(spec: JobSpec) -> Outcome:
        path = spec.job.path
        sha256 = (path / "solution.py" if path.is_dir() else path).read_text().strip()
        if sha256 == spec.finished_sha256:
            return Outcome(JobStatus.DONE, submission_sha256=sha256, unchanged=True)
        return Outcome(JobStatus.DONE, submission_sha256=sha256, report=report(spec.job.name))

    return run
