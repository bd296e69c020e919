"""Evaluates a folder of submissions: which jobs there are, what is stored, what is told."""

import os
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.batch.context import context_of
from evaluator.batch.handing_out import Executors, Work, hand_out
from evaluator.batch.jobs import JobSpec, JobStatus, Listing, list_jobs
from evaluator.batch.local_pool import LocalPool
from evaluator.batch.progress import BatchSummary, Progress
from evaluator.batch.results import write_results
from evaluator.batch.store import Store
from evaluator.batch.worker import evaluate_job
from evaluator.errors import InfrastructureError, UsageError
from evaluator.model.problem import Problem

if TYPE_CHECKING:
    from evaluator.pipeline import Options


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be evaluated, how, and where the results go."""

    submissions_dir: Path
    problem: Problem
    out: Path
    options: "Options"
    jobs: int = 0
    """How many at a time; 0 is one for each processor."""
    trusted: bool = False
    """The submissions are the caller's own, so that a sandbox that is no security boundary will do."""


def run_batch(
    batch: Batch,
    *,
    executors: Executors | None = None,
    work: Work = evaluate_job,
    progress: Callable[[Progress], None] = lambda _: None,
) -> BatchSummary:
    """Evaluate each submission of a folder once, and store each result before it is told.

    ``executors`` makes the executor, and makes another when one breaks; the default is a pool of local
    processes. ``work`` must be picklable where the executor's workers are other processes.

    Raises:
        UsageError: the folders, the options or the sandbox that was asked for will not do.
        InfrastructureError: results cannot be written.
        KeyboardInterrupt: stopped by hand; what is finished is stored, and the next run goes on from there.
    """
    options = _safe_options(batch)
    _refuse_nested(batch)
    listing = list_jobs(batch.submissions_dir)
    workers = batch.jobs or os.cpu_count() or 1
    counts: Counter[JobStatus] = Counter()
    unchanged = 0
    with Store(batch.out, context_of(batch.problem, options)).opened() as store:
        specs = (JobSpec(job, batch.problem, options, store.finished_sha256(job)) for job in listing.jobs)
        # One more than can run, so that no worker waits while a result is written.
        outcomes = hand_out(specs, work, executors or partial(LocalPool, workers), workers + 1)
        try:
            with closing(outcomes):
                for spec, outcome in outcomes:
                    if not outcome.unchanged:
                        store.commit(spec.job, outcome)
                    counts[outcome.status] += 1
                    unchanged += outcome.unchanged
                    progress(Progress(counts.total(), len(listing.jobs), spec.job, outcome))
        finally:
            write_results(store, listing.jobs)
    return _summary(batch, listing, counts, unchanged)


def _safe_options(batch: Batch) -> "Options":
    """The options with a sandbox that is a boundary, unless the submissions are trusted."""
    if batch.jobs < 0:
        raise UsageError(f"--jobs must be 0 or more, not {batch.jobs}")
    if batch.trusted:
        return batch.options
    if batch.options.sandbox == "process":
        raise UsageError(
            "the process sandbox does not hold back hostile code, so a batch needs --sandbox docker "
            "(or --trusted when all submissions are your own)"
        )
    return replace(batch.options, sandbox="docker") if batch.options.sandbox == "auto" else batch.options


def _refuse_nested(batch: Batch) -> None:
    """Results among the submissions would be submissions of the next run."""
    if batch.out.resolve().is_relative_to(batch.submissions_dir.resolve()):
        raise UsageError(f"--out {batch.out} lies inside the submissions folder; choose a folder beside it")


def _summary(batch: Batch, listing: Listing, counts: Counter[JobStatus], unchanged: int) -> BatchSummary:
    summary = BatchSummary(
        total=len(listing.jobs),
        done=counts[JobStatus.DONE],
        rejected=counts[JobStatus.REJECTED],
        failed=counts[JobStatus.FAILED],
        unchanged=unchanged,
        results=batch.out / "results.csv",
        ignored=listing.ignored,
    )
    if summary.total != summary.done + summary.rejected + summary.failed:
        raise InfrastructureError(f"submissions were lost: {summary.line}; run the same command again")
    return summary
