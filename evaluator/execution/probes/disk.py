"""The folder that can be written holds little."""

from evaluator.execution.probe import Probe

SOURCE = """
import os

def probe():
    total = 0
    names = []
    try:
        for number in range(100):
            names.append(f"/tmp/fill{number}")
            with open(names[-1], "wb") as file:
                file.write(b"x" * (4 << 20))
            total += 4
    except OSError:
        pass
    for name in names:
        if os.path.exists(name):
            os.remove(name)
    return total
"""
PROBE = Probe("at most 32 MB of files", SOURCE, lambda seen, _: isinstance(seen, int) and seen <= 32)
