"""Processes cannot multiply without end."""

from evaluator.execution.probe import Probe

SOURCE = """
import os, signal, time

def probe():
    children = []
    try:
        for _ in range(300):
            pid = os.fork()
            if pid == 0:
                time.sleep(30)
                os._exit(0)
            children.append(pid)
    except OSError:
        pass
    for pid in children:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return len(children)
"""
PROBE = Probe("at most 64 processes", SOURCE, lambda seen, _: isinstance(seen, int) and seen < 64)
