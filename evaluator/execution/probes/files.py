"""Open files and the size of a file are limited."""

from evaluator.execution.probe import Probe

SOURCE = """
import os, signal

def probe():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    opened = []
    try:
        for _ in range(2000):
            opened.append(os.open("/dev/null", os.O_RDONLY))
    except OSError:
        pass
    for fd in opened:
        os.close(fd)
    try:
        with open("/tmp/large", "wb") as file:
            for _ in range(64):
                file.write(b"x" * (1 << 20))
        size = os.path.getsize("/tmp/large")
    except OSError:
        size = 0
    return len(opened), size
"""
PROBE = Probe(
    "at most 128 open files, none over 16 MB",
    SOURCE,
    lambda seen, _: isinstance(seen, tuple) and seen[0] < 128 and seen[1] <= 16 << 20,
)
