"""A call that never returns is ended, though it ignores every signal that it can."""

from evaluator.execution.probe import Probe, ended_as
from evaluator.model.test_run import Verdict

SOURCE = """
import signal, time

def probe():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    while True:
        time.sleep(1)
"""
PROBE = Probe(
    "a call is ended at its deadline",
    SOURCE,
    ended_as(Verdict.TIMEOUT),
    call_timeout_s=1.0,
    is_safe_anywhere=True,
)
