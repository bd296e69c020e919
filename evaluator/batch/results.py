"""``results.csv``: one row for each submission, made from what is stored."""

import csv
import io
from collections.abc import Iterable

import msgspec

from evaluator.batch.durable import write_whole
from evaluator.batch.jobs import Job, JobStatus
from evaluator.batch.store import Record, Store
from evaluator.errors import InfrastructureError
from evaluator.reporting.sanitise import Cell, csv_cell

COLUMNS = ("job", "name", "verdict", "level", "score", "passed", "total", "status", "detail")


class _Tests(msgspec.Struct):
    verdict: str
    passed: int
    total: int


class _Judgement(msgspec.Struct):
    level: str | None
    score: float | None


class Report(msgspec.Struct):
    """The few fields of the JSON report that a row shows."""

    tests: _Tests
    verdict: _Judgement


def write_results(store: Store, jobs: Iterable[Job]) -> None:
    """Rewrite ``results.csv`` in the store's folder; one report at a time is in memory.

    Raises:
        InfrastructureError: it cannot be written; the older one is untouched.
    """
    text = io.StringIO(newline="")
    # Quoted text and bare numbers: a spreadsheet that splits at ";" cannot start a cell inside a name.
    table = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    table.writerow(COLUMNS)
    for job in jobs:
        table.writerow(_row(store, job))
    try:
        write_whole(store.folder / "results.csv", text.getvalue().encode("utf-8"))
    except OSError as error:
        raise InfrastructureError(f"cannot write {store.folder / 'results.csv'}: {error.strerror}") from error


def read_report(content: bytes) -> Report | None:
    """The fields of a row out of a JSON report, or nothing when it is not one."""
    try:
        return msgspec.json.decode(content, type=Report)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _row(store: Store, job: Job) -> tuple[Cell, ...]:
    record = store.record(job)
    if record is None:
        return (job.id, csv_cell(job.name), "", "", "", "", "", JobStatus.QUEUED.value, "not evaluated yet")
    report = _report_of(store, record)
    if record.status is JobStatus.DONE and report is None:
        detail = "the stored evaluation is missing or was changed; run the batch again"
        return (job.id, csv_cell(job.name), "", "", "", "", "", JobStatus.FAILED.value, detail)
    if report is None:
        return (job.id, csv_cell(job.name), "", "", "", "", "", record.status.value, csv_cell(record.detail))
    return (
        job.id,
        csv_cell(job.name),
        report.tests.verdict,
        report.verdict.level or "",
        "" if report.verdict.score is None else report.verdict.score,
        report.tests.passed,
        report.tests.total,
        record.status.value,
        csv_cell(record.detail),
    )


def _report_of(store: Store, record: Record) -> Report | None:
    content = store.report(record) if record.status is JobStatus.DONE else None
    return None if content is None else read_report(content)
