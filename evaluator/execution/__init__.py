"""Runs trusted tests against an untrusted solution; only this side says "passed"."""

from evaluator.execution.runner import Execution, run_tests
from evaluator.execution.suite import TestSuite

__all__ = ["Execution", "TestSuite", "run_tests"]
