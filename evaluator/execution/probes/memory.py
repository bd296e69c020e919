"""Memory and swap together stay below the limit."""

from evaluator.execution.probe import Probe, ended_as
from evaluator.model.test_run import Verdict

SOURCE = """
def probe():
    taken = []
    for _ in range(400):  # 1.5 times the limit of 256 MB; every page is written
        taken.append(bytearray(b"x") * (1 << 20))
    return len(taken)
"""
PROBE = Probe(
    "memory and swap end at the limit", SOURCE, ended_as(Verdict.MEMORY_LIMIT), is_safe_anywhere=True
)
