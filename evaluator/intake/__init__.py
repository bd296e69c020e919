"""Reads what was handed in, without running it, into an immutable ``Submission``."""

from evaluator.intake.observation import observe
from evaluator.intake.snapshot import read_submission

__all__ = ["observe", "read_submission"]
