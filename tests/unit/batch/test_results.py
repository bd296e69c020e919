"""The table of a batch."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

from evaluator.batch.jobs import JobStatus, Outcome, list_jobs
from evaluator.batch.results import COLUMNS, write_results
from evaluator.batch.store import Store


def test_each_job_is_a_row_in_the_order_of_the_folder(
    submissions: Path, tmp_path: Path, report: Callable[..., bytes]
) -> None:
    (submissions / "=cmd.py").write_text("")
    jobs = {job.name: job for job in list_jobs(submissions).jobs}
    with Store(tmp_path / "out", {"problem": "1"}).opened() as store:
        store.commit(jobs["alice.py"], Outcome(JobStatus.DONE, "", "a", report("alice")))
        store.commit(jobs["bob.py"], Outcome(JobStatus.REJECTED, "not UTF-8"))
        store.commit(jobs["carol.py"], Outcome(JobStatus.FAILED, "=engine gone"))
        store.commit(jobs["=cmd.py"], Outcome(JobStatus.DONE, "", "b", report("x", level=None, score=None)))
        write_results(store, jobs.values())
    with (tmp_path / "out" / "results.csv").open(newline="") as file:
        header, *rows = list(csv.reader(file))
    assert tuple(header) == COLUMNS
    assert [row[1:] for row in rows] == [
        ["'=cmd.py", "accepted", "", "", "3", "3", "done", ""],
        ["alice.py", "accepted", "senior", "88.5", "3", "3", "done", ""],
        ["bob.py", "", "", "", "", "", "rejected", "not UTF-8"],
        ["carol.py", "", "", "", "", "", "failed", "'=engine gone"],
        ["dave", "", "", "", "", "", "queued", "not evaluated yet"],
        ["erin.py", "", "", "", "", "", "queued", "not evaluated yet"],
    ]


def test_a_report_that_was_changed_by_hand_is_not_believed(
    submissions: Path, tmp_path: Path, report: Callable[..., bytes]
) -> None:
    job = list_jobs(submissions).jobs[0]
    with Store(tmp_path / "out", {}).opened() as store:
        store.commit(job, Outcome(JobStatus.DONE, "", "a", report("alice", passed=0)))
        stored = tmp_path / "out" / "evaluations" / f"{job.id}.json"
        changed = json.loads(stored.read_bytes())
        changed["tests"]["passed"] = 3
        stored.write_text(json.dumps(changed))
        write_results(store, [job])
    assert "missing or was changed" in (tmp_path / "out" / "results.csv").read_text()
