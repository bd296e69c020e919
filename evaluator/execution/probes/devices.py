"""Memory, kernel log and disks cannot be opened."""

from evaluator.execution.probe import Probe

SOURCE = """
import glob, os

def probe():
    opened = []
    names = ["/dev/mem", "/dev/kmsg", "/proc/kcore", "/proc/sysrq-trigger"]
    for name in names + glob.glob("/dev/[shv]d[a-z]*"):
        try:
            os.close(os.open(name, os.O_RDWR))
            opened.append(name)
        except OSError:
            pass
    return opened
"""
PROBE = Probe("no devices", SOURCE, lambda seen: seen == [])
