"""Printing without end is stopped."""

from evaluator.execution.probe import Probe, ended_as
from evaluator.model.test_run import Verdict

SOURCE = """
def probe():
    while True:
        print("x" * 1000)
"""
PROBE = Probe(
    "printing is stopped at the limit", SOURCE, ended_as(Verdict.OUTPUT_LIMIT), is_safe_anywhere=True
)
