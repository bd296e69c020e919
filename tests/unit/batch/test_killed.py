"""A batch whose process is killed outright, in a process of its own."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.batch.conftest import hand_in_five

ROOT = Path(__file__).parents[3]
SCRIPT = """
import os, signal, sys, time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from evaluator.batch import Batch, JobStatus, Outcome, run_batch
from evaluator.batch.local_pool import LocalPool
from evaluator.model.problem import Problem
from evaluator.pipeline import Options

TESTS = b'{"verdict": "accepted", "passed": 1, "total": 1}'
REPORT = b'{"tests": ' + TESTS + b', "verdict": {"level": "mid", "score": 9}}'
submissions, out, kill_at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
calls = 0
fsync = os.fsync


def fsync_or_die(descriptor):
    global calls
    calls += 1
    if calls == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)
    fsync(descriptor)


def work(spec):
    digest = spec.job.name
    if digest == spec.finished_sha256:
        return Outcome(JobStatus.DONE, submission_sha256=digest, unchanged=True)
    return Outcome(JobStatus.DONE, submission_sha256=digest, report=REPORT)


def hang(spec, folder):
    (folder / f"{os.getpid()}.pid").touch()
    time.sleep(600)


if __name__ == "__main__":
    os.fsync = fsync_or_die
    batch = Batch(submissions, Problem("p", "P", "f", "", submissions, "digest", ()), out, Options(), jobs=2)
    if kill_at:
        summary = run_batch(batch, executors=partial(ThreadPoolExecutor, 1), work=work)
        print(summary.total, summary.done, summary.unchanged)
    else:
        run_batch(batch, executors=partial(LocalPool, 2), work=partial(hang, folder=out.parent))
"""
NEVER = 10_000
PATIENCE = 1500


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("script") / "batch_script.py"
    path.write_text(SCRIPT)
    return path


@pytest.fixture(scope="module")
def submissions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hand_in_five(tmp_path_factory.mktemp("handed_in") / "submissions")


@pytest.fixture(scope="module")
def through(script: Path, submissions: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run leaves that was not killed."""
    out = tmp_path_factory.mktemp("through")
    with start(script, submissions, out, NEVER) as batch:
        assert batch.communicate()[0] == "5 5 0\n"
    return visible(out)


def start(script: Path, submissions: Path, out: Path, kill_at: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, str(script), str(submissions), str(out), str(kill_at)],
        env=os.environ | {"PYTHONPATH": f"{ROOT}:{os.environ.get('PYTHONPATH', '')}"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    )


def visible(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kill_at", [1, 2, 3, 4, 10, 21, 22])
def test_killed_while_storing_and_resumed_equals_a_run_that_was_not_killed(
    kill_at: int, script: Path, submissions: Path, through: dict[str, bytes], tmp_path: Path
) -> None:
    with start(script, submissions, tmp_path / "killed", kill_at) as killed:
        assert killed.wait() == -signal.SIGKILL
    with start(script, submissions, tmp_path / "killed", NEVER) as resumed:
        # Four synchronisations store one job: its report and its record, the file and then the folder.
        assert resumed.communicate()[0] == f"5 5 {kill_at // 4}\n"
    assert visible(tmp_path / "killed") == through


def test_workers_of_a_killed_batch_end_by_themselves(script: Path, submissions: Path, tmp_path: Path) -> None:
    with start(script, submissions, tmp_path / "out", 0) as batch:
        for _ in range(PATIENCE):
            workers = list(tmp_path.glob("*.pid"))
            if len(workers) == 2:
                break
            time.sleep(0.02)
        else:
            pytest.fail("the workers did not begin")
        batch.kill()
    alive = {int(path.stem) for path in workers}
    for _ in range(PATIENCE):
        alive = {pid for pid in alive if runs(pid)}
        time.sleep(0.02)
        if not alive:
            break
    assert not alive


def runs(pid: int) -> bool:
    """Whether the process still runs; one that nobody has waited for yet does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
