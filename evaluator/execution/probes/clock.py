"""The clock of the machine cannot be set."""

from evaluator.execution.probe import Probe

SOURCE = """
import time

def probe():
    try:
        time.clock_settime(time.CLOCK_REALTIME, time.time())
        return "the clock was set"
    except OSError:
        return "refused"
"""
PROBE = Probe("no setting of the clock", SOURCE, lambda seen, _: seen == "refused")
