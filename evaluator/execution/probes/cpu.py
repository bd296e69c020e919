"""One submission gets one processor, however many processes it starts."""

from evaluator.execution.probe import Outside, Probe

SOURCE = """
import os, time

def burn(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass

def quota():
    # Processors that the control group grants: version 2, then version 1.
    for path, other in (("cpu.max", None), ("cpu/cpu.cfs_quota_us", "cpu/cpu.cfs_period_us")):
        try:
            with open("/sys/fs/cgroup/" + path) as file:
                granted = file.read().split()
            if other:
                with open("/sys/fs/cgroup/" + other) as file:
                    granted += file.read().split()
            return int(granted[0]) / int(granted[1])
        except (OSError, ValueError):
            continue
    return None

def probe():
    start = time.monotonic()
    children = []
    for _ in range(4):
        pid = os.fork()
        if pid == 0:
            burn(1.0)
            os._exit(0)
        children.append(pid)
    for pid in children:
        os.waitpid(pid, 0)
    used = os.times()
    return (used.children_user + used.children_system) / (time.monotonic() - start), quota()
"""


def _holds(seen: object, outside: Outside) -> bool:
    """A busy machine may keep the effect small, so the grant of the control group must say the same.

    Some runtimes show no control group inside; then the one that the host sees counts.
    """
    match seen:
        case (float() as used, float() | None as inside):
            granted = inside if inside is not None else outside.processors
            return used < 1.3 and granted is not None and 0 < granted <= 1.0
        case _:
            return False


PROBE = Probe("at most one processor", SOURCE, _holds)
