"""What one submission of a batch is called and what became of it; never a verdict on the code."""

import hashlib
import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.errors import UsageError
from evaluator.intake.paths import is_archive
from evaluator.model.problem import Problem
from evaluator.reporting.sanitise import one_line

if TYPE_CHECKING:
    from evaluator.pipeline import Options

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_IGNORED_FOLDERS = frozenset({"__pycache__"})
_NAME_LENGTH = 48
_DIGEST_LENGTH = 10


class JobStatus(StrEnum):
    """What our machinery did with a submission."""

    QUEUED = "queued"
    DONE = "done"
    REJECTED = "rejected"
    """The submission cannot be read safely or at all."""
    FAILED = "failed"
    """Our machinery failed; the next run tries again."""


@dataclass(frozen=True, slots=True)
class Job:
    """One entry of the submissions folder."""

    id: str
    """Safe as a file name, and the same in every run over the same folder."""
    name: str
    """The entry's own name, as the candidate wrote it: not safe to print."""
    path: Path


@dataclass(frozen=True, slots=True)
class JobSpec:
    """Everything that a worker needs for one job, as plain data that can be pickled."""

    job: Job
    problem: Problem
    options: "Options"
    finished_sha256: str = ""
    """Digest of the submission whose evaluation is stored and still holds; empty when none does."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker hands back for one job."""

    status: JobStatus
    detail: str = ""
    """One line for a person: the reason, or what could not be assessed."""
    submission_sha256: str = ""
    report: bytes = b""
    """The JSON report; empty unless the job was done anew."""
    unchanged: bool = False
    """The stored evaluation still holds, so nothing was run."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a submissions folder, sorted by name."""

    jobs: tuple[Job, ...]
    ignored: tuple[str, ...]
    """Visible entries that are neither Python files nor folders nor archives."""


def list_jobs(submissions_dir: Path) -> Listing:
    """One job for each ``*.py`` file, folder and archive; hidden entries are not looked at.

    Raises:
        UsageError: the folder cannot be read, or it holds no submission.
    """
    try:
        entries = sorted(submissions_dir.iterdir(), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        raise UsageError(f"cannot read the submissions folder {submissions_dir}: {error.strerror}") from error
    visible = [
        entry for entry in entries if not entry.name.startswith(".") and entry.name not in _IGNORED_FOLDERS
    ]
    jobs = tuple(Job(job_id(entry.name), entry.name, entry) for entry in visible if _is_submission(entry))
    if not jobs:
        raise UsageError(
            f"{submissions_dir} holds no submission; put each in as a .py file, a folder or an archive"
        )
    return Listing(jobs, tuple(entry.name for entry in visible if not _is_submission(entry)))


def job_id(name: str) -> str:
    """A safe file name for ``name``: its harmless part, and a digest that keeps names apart."""
    safe = _UNSAFE.sub("_", name)[:_NAME_LENGTH].strip("._-") or "submission"
    digest = hashlib.sha256(os.fsencode(name)).hexdigest()[:_DIGEST_LENGTH]
    return f"{safe}-{digest}"


def fault_line(error: BaseException) -> str:
    """An exception that nobody meant for a person, as a single line."""
    return ": ".join(filter(None, [type(error).__name__, one_line(str(error))]))


def _is_submission(entry: Path) -> bool:
    return entry.suffix == ".py" or entry.is_dir() or is_archive(entry.name)
