"""What is stored, what still holds, and what happens when it cannot be written."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from evaluator.batch.jobs import Job, JobStatus, Outcome
from evaluator.batch.store import Store
from evaluator.errors import InfrastructureError, UsageError

JOB = Job("alice-1", "alice.py", Path("alice.py"))
DONE = Outcome(JobStatus.DONE, "", "sha", b'{"report": 1}')


def test_the_evaluation_is_the_report_byte_for_byte(tmp_path: Path) -> None:
    with Store(tmp_path, {}).opened() as store:
        store.commit(JOB, DONE)
    assert (tmp_path / "evaluations" / "alice-1.json").read_bytes() == DONE.report


def test_a_result_holds_for_the_same_context_only(tmp_path: Path) -> None:
    with Store(tmp_path, {"problem": "1"}).opened() as store:
        store.commit(JOB, DONE)
        assert store.finished_sha256(JOB) == "sha"
    assert Store(tmp_path, {"problem": "1"}).finished_sha256(JOB) == "sha"
    assert Store(tmp_path, {"problem": "2"}).finished_sha256(JOB) == ""


@pytest.mark.parametrize("status", [JobStatus.REJECTED, JobStatus.FAILED])
def test_a_job_without_a_report_is_tried_again_and_leaves_no_older_report(
    status: JobStatus, tmp_path: Path
) -> None:
    with Store(tmp_path, {}).opened() as store:
        store.commit(JOB, DONE)
        store.commit(JOB, Outcome(status, "reason"))
        assert store.finished_sha256(JOB) == ""
    assert list((tmp_path / "evaluations").iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"{", b'{"report": 2}'])
def test_a_damaged_report_does_not_hold(damage: bytes, tmp_path: Path) -> None:
    with Store(tmp_path, {}).opened() as store:
        store.commit(JOB, DONE)
        (tmp_path / "evaluations" / "alice-1.json").write_bytes(damage)
        assert store.finished_sha256(JOB) == ""


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"job": 1}', b'{"\xf9": 1}', b'{"job": "\xff"}'])
def test_a_damaged_record_does_not_hold(damage: bytes, tmp_path: Path) -> None:
    with Store(tmp_path, {}).opened() as store:
        store.commit(JOB, DONE)
        (tmp_path / "jobs" / "alice-1.json").write_bytes(damage)
        assert store.finished_sha256(JOB) == ""


def test_a_full_disk_stops_with_one_line_and_keeps_the_older_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Store(tmp_path, {}).opened() as store:
        store.commit(JOB, DONE)
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(InfrastructureError, match="No space left on device; what is finished is kept"):
            store.commit(JOB, Outcome(JobStatus.DONE, "", "other", b"{}"))
        assert store.finished_sha256(JOB) == "sha"


def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path) -> None:
    job = Job("x-1", "caf\udce9.py", Path("x"))
    with Store(tmp_path, {}).opened() as store:
        store.commit(job, DONE)
        record = store.record(job)
    assert record is not None
    assert record.name == "caf\\udce9.py"


def test_a_second_run_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with (
        Store(tmp_path, {}).opened(),
        pytest.raises(UsageError, match="another batch is writing"),
        Store(tmp_path, {}).opened(),
    ):
        pass


def test_a_result_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="cannot use"), Store(tmp_path / "file", {}).opened():
        pass
