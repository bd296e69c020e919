"""Runs trusted tests against an untrusted solution; only this side says "passed"."""

from evaluator.execution.runner import Execution, run_tests
from evaluator.execution.suite import OWN_LIMITS, TestSuite

__all__ = ["OWN_LIMITS", "Execution", "TestSuite", "run_tests"]
