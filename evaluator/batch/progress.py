"""What is told about a batch: a line for each job that is finished, and the sum at the end."""

from dataclasses import dataclass
from pathlib import Path

from evaluator.batch.jobs import Job, Outcome
from evaluator.batch.results import read_report
from evaluator.reporting.sanitise import one_line


@dataclass(frozen=True, slots=True)
class Progress:
    """One job that is finished and stored."""

    finished: int
    total: int
    job: Job
    outcome: Outcome

    @property
    def line(self) -> str:
        """What a person reads while waiting; safe to print whatever the submission is called."""
        head = f"[{self.finished}/{self.total}] {one_line(self.job.name)}: {self.outcome.status}"
        if self.outcome.unchanged:
            return f"{head} (stored, unchanged)"
        return ", ".join([head, *self._facts(), *filter(None, [one_line(self.outcome.detail)])])

    def _facts(self) -> list[str]:
        report = read_report(self.outcome.report) if self.outcome.report else None
        if report is None:
            return []
        tests = f"{report.tests.passed}/{report.tests.total} tests"
        return [report.verdict.level, tests] if report.verdict.level else [tests]


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """How many submissions went in and what became of them: ``total = done + rejected + failed``."""

    total: int
    done: int
    rejected: int
    failed: int
    unchanged: int
    """How many of those done were stored by an earlier run and still hold."""
    results: Path
    ignored: tuple[str, ...]
    """Visible entries of the folder that are no submissions."""

    @property
    def line(self) -> str:
        """The outcome of the batch as a person reads it; safe to print."""
        counts = f"{self.done} done, {self.rejected} rejected, {self.failed} failed"
        kept = f"; {self.unchanged} of the done ones were stored by an earlier run" if self.unchanged else ""
        again = "; run the same command again to try the failed ones" if self.failed else ""
        names = ", ".join(one_line(name) for name in self.ignored)
        ignored = f"; not a .py file or folder, so not counted: {names}" if self.ignored else ""
        return f"{self.total} submissions: {counts}{kept}{again}{ignored}"
