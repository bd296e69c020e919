"""The folder that holds the results of a batch, and what makes a stored one still hold.

``evaluations/<job>.json`` is the JSON report as it is. ``jobs/<job>.json`` is the record beside it,
written second: it names the report by its digest, so a report without its record counts for nothing.
"""

import fcntl
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from evaluator.batch.durable import remove_unfinished, write_whole
from evaluator.batch.jobs import Job, JobStatus, Outcome
from evaluator.errors import InfrastructureError, UsageError


class Record(msgspec.Struct, frozen=True):
    """What became of one job, beside its report."""

    job: str
    name: str
    status: JobStatus
    detail: str
    submission_sha256: str
    context: dict[str, str]
    """What the result depends on besides the submission."""
    report_sha256: str
    """Digest of the stored report; empty when there is none."""
    checksum: str = ""
    """Digest of all the rest, so that a record that was damaged or changed does not hold."""

    def signed(self) -> "Record":
        """The record with its checksum."""
        content = msgspec.json.encode(msgspec.structs.replace(self, checksum=""))
        return msgspec.structs.replace(self, checksum=hashlib.sha256(content).hexdigest())


class Store:
    """One result folder; the run that opened it is the only one that writes to it."""

    def __init__(self, folder: Path, context: Mapping[str, str]) -> None:
        self.folder = folder
        self._context = dict(context)
        self._evaluations = folder / "evaluations"
        self._records = folder / "jobs"

    @contextmanager
    def opened(self) -> Iterator["Store"]:
        """Hold the folder for the length of a run.

        Raises:
            UsageError: the folder cannot be made, or another run holds it.
        """
        try:
            self._evaluations.mkdir(parents=True, exist_ok=True)
            self._records.mkdir(exist_ok=True)
            lock = (self.folder / ".lock").open("ab")
        except OSError as error:
            raise UsageError(f"cannot use {self.folder} for results: {error.strerror}") from error
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise UsageError(
                    f"another batch is writing to {self.folder}; wait for it or choose another --out"
                ) from error
            for folder in (self.folder, self._evaluations, self._records):
                remove_unfinished(folder)
            yield self

    def commit(self, job: Job, outcome: Outcome) -> None:
        """Make ``outcome`` durable; what is announced after this cannot be lost.

        Raises:
            InfrastructureError: it cannot be written, for example because the disk is full.
        """
        digest = hashlib.sha256(outcome.report).hexdigest() if outcome.report else ""
        record = Record(
            job=job.id,
            name=_storable(job.name),
            status=outcome.status,
            detail=_storable(outcome.detail),
            submission_sha256=outcome.submission_sha256,
            context=self._context,
            report_sha256=digest,
        ).signed()
        try:
            if outcome.report:
                write_whole(self._evaluations / f"{job.id}.json", outcome.report)
            write_whole(self._records / f"{job.id}.json", msgspec.json.format(msgspec.json.encode(record)))
            if not outcome.report:
                (self._evaluations / f"{job.id}.json").unlink(missing_ok=True)
        except OSError as error:
            raise InfrastructureError(
                f"cannot write results to {self.folder}: {error.strerror}; what is finished is kept, "
                "run the same command again when this is solved"
            ) from error

    def record(self, job: Job) -> Record | None:
        """The record of ``job``, or nothing when there is none that can be read and has this context."""
        try:
            record = msgspec.json.decode((self._records / f"{job.id}.json").read_bytes(), type=Record)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        is_whole = record.job == job.id and record == record.signed()
        return record if is_whole and record.context == self._context else None

    def report(self, record: Record) -> bytes | None:
        """The stored report that ``record`` names, or nothing when it is gone or was changed."""
        try:
            content = (self._evaluations / f"{record.job}.json").read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == record.report_sha256 else None

    def finished_sha256(self, job: Job) -> str:
        """Digest of the submission for which a whole result of the same context is stored, or empty."""
        record = self.record(job)
        if record is None or record.status is not JobStatus.DONE:
            return ""
        return record.submission_sha256 if self.report(record) is not None else ""


def _storable(text: str) -> str:
    """``text`` without the lone surrogates of undecodable file names, which JSON cannot hold."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
