"""Whatever the disk does, at whatever step: older results stay, and what was not stored is not believed."""

import errno
import os
import signal
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path
from typing import NoReturn

import pytest

from evaluator.batch import JobSpec, Outcome, run_batch
from evaluator.batch.jobs import Job, JobStatus
from evaluator.batch.store import Store
from evaluator.errors import InfrastructureError
from tests.unit.batch.conftest import MakeBatch
from tests.unit.batch.faulty_disk import FaultyDisk

Work = Callable[[JobSpec], Outcome]
Threads = Callable[[], Executor]
ALICE, BOB = (Job(f"{name}-1", f"{name}.py", Path(f"{name}.py")) for name in ("alice", "bob"))
OLD = Outcome(JobStatus.DONE, "", "old", b'{"report": "old"}')
NEW = Outcome(JobStatus.DONE, "", "new", b'{"report": "new"}')
ERRORS = [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS]
STEPS_OF_A_COMMIT = 16
"""More than there are; one that is not reached changes nothing."""


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here loses its power, so nothing need wait for the disk."""
    monkeypatch.setattr(os, "fsync", lambda _: None)


def failing(number: int) -> Callable[[], NoReturn]:
    def fail() -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


def committed(store: Store) -> str:
    """Why the new result could not be stored, or nothing."""
    try:
        store.commit(ALICE, NEW)
    except InfrastructureError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("number", ERRORS, ids=[errno.errorcode[each] for each in ERRORS])
@pytest.mark.parametrize("step", range(1, STEPS_OF_A_COMMIT + 1))
def test_a_commit_that_fails_leaves_other_results_and_never_a_mixture(
    step: int, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path, {}).opened() as store:
        store.commit(ALICE, OLD)
        store.commit(BOB, OLD)
        with monkeypatch.context() as patch:
            disk = FaultyDisk(step, failing(number), patch)
            said = committed(store)
        assert said == "" or (os.strerror(number) in said and "what is finished is kept" in said)
        assert (said == "") == (disk.calls < step)
        assert store.finished_sha256(BOB) == "old"
        record = store.record(ALICE)
        assert record is not None
        assert (store.finished_sha256(ALICE), store.report(record)) in {
            ("old", OLD.report),
            ("new", NEW.report),
            ("", None),  # neither holds, so it is evaluated again
        }
        store.commit(ALICE, NEW)  # the disk has room again
        assert store.finished_sha256(ALICE) == "new"
    assert not list(tmp_path.rglob(".unfinished-*"))


def counted_steps(make_batch: MakeBatch, threads: Threads, work: Work, out: Path) -> int:
    """How often a whole batch asks something of the disk, and what it leaves."""
    with pytest.MonkeyPatch.context() as patch:
        disk = FaultyDisk(0, lambda: None, patch)
        run_batch(make_batch(out=out), executors=threads, work=work)
    return disk.calls


def visible(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")
def test_killed_at_any_step_and_resumed_equals_a_run_that_was_not_killed(
    make_batch: MakeBatch, threads: Threads, work: Work, tmp_path: Path
) -> None:
    """Every step of every file of a whole batch, one after the other."""
    steps = counted_steps(make_batch, threads, work, tmp_path / "through")
    assert steps > 50
    for step in range(1, steps + 1):
        out = tmp_path / f"killed-{step}"
        child = os.fork()
        if child == 0:
            FaultyDisk(step, lambda: os.kill(os.getpid(), signal.SIGKILL), pytest.MonkeyPatch())
            run_batch(make_batch(out=out), executors=threads, work=work)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        summary = run_batch(make_batch(out=out), executors=threads, work=work)
        assert (summary.total, summary.done) == (5, 5)
        assert visible(out) == visible(tmp_path / "through"), step


@pytest.mark.parametrize("number", ERRORS, ids=[errno.errorcode[each] for each in ERRORS])
def test_a_batch_on_a_full_disk_stops_with_its_reason_and_goes_on_when_there_is_room(
    number: int, make_batch: MakeBatch, threads: Threads, work: Work, tmp_path: Path
) -> None:
    through = tmp_path / "through"
    for step in range(1, counted_steps(make_batch, threads, work, through) + 1, 7):
        out = tmp_path / f"full-{step}"
        with pytest.MonkeyPatch.context() as patch:
            FaultyDisk(step, failing(number), patch)
            with pytest.raises(InfrastructureError) as caught:
                run_batch(make_batch(out=out), executors=threads, work=work)
        assert os.strerror(number) in str(caught.value)
        assert "\n" not in str(caught.value)
        run_batch(make_batch(out=out), executors=threads, work=work)
        assert visible(out) == visible(through), step
