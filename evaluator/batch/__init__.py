"""Many submissions of one problem: evaluated side by side, stored one by one, resumed where a run ended."""

from evaluator.batch.jobs import Job, JobSpec, JobStatus, Outcome
from evaluator.batch.progress import BatchSummary, Progress
from evaluator.batch.run import Batch, run_batch

__all__ = ["Batch", "BatchSummary", "Job", "JobSpec", "JobStatus", "Outcome", "Progress", "run_batch"]
