"""Memory, kernel log and disks cannot be opened, and no way to them can be made."""

from evaluator.execution.probe import Probe

SOURCE = """
import glob, os, stat

def probe():
    opened = []
    names = ["/dev/mem", "/dev/kmsg", "/proc/kcore", "/proc/sysrq-trigger"]
    for name in names + glob.glob("/dev/[shv]d[a-z]*"):
        try:
            os.close(os.open(name, os.O_RDWR))
            opened.append(name)
        except OSError:
            pass
    try:
        os.mknod("/tmp/memory", stat.S_IFCHR | 0o600, os.makedev(1, 1))
        opened.append("a device of one's own")
        os.remove("/tmp/memory")
    except OSError:
        pass
    return opened
"""
PROBE = Probe("no devices", SOURCE, lambda seen, _: seen == [])
