"""Reads and verifies problem bundles, and finds the problem that a submission answers."""

from evaluator.catalog.bank import bank_directory, list_problems, load_problem
from evaluator.catalog.find import find_problem
from evaluator.catalog.samples import SampleSubmission, submissions

__all__ = [
    "SampleSubmission",
    "bank_directory",
    "find_problem",
    "list_problems",
    "load_problem",
    "submissions",
]
