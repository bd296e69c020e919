"""The processor time of a container, read by the host from its control group.

A wall clock alone would call honest code slow on a busy machine; the guest's own clock cannot be believed.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

CpuClock = Callable[[], float]
"""Seconds of processor time so far, all processes of the container together."""
_GROUPS = Path("/sys/fs/cgroup")
PATIENCE = 4.0
"""How many times its limit a call that waits may take by the wall clock."""
PATIENCE_WITH_WORK = 12.0
"""The same for a call that works all the time, on a machine too busy to let it."""
_WORKING_SHARE = 0.02
"""Of the wall time; who waits, even in a loop of short sleeps, uses less processor time."""


def charged_s(cpu_s: float, wall_s: float) -> float:
    """What to hold against a time limit: processor time, or a part of the wall time of one who waits."""
    is_working = cpu_s >= _WORKING_SHARE * wall_s
    return max(cpu_s, wall_s / (PATIENCE_WITH_WORK if is_working else PATIENCE))


def container_cpu_clock(pid: int, container: str) -> CpuClock | None:
    """The clock of the container whose first process is ``pid``, or None where the engine is elsewhere."""
    try:
        groups = Path(f"/proc/{pid}/cgroup").read_text(encoding="ascii")
    except OSError:
        return None
    if container not in groups:
        return None  # another machine's process number
    for path, read in _counters(groups):
        with suppress(OSError):
            return _Counter(os.open(path, os.O_RDONLY | os.O_CLOEXEC), read)
    return None


def _counters(groups: str) -> Iterator[tuple[Path, Callable[[bytes], float]]]:
    """Where the counter may lie: control groups version 1, then version 2."""
    for line in groups.splitlines():
        _, controllers, path = line.split(":", 2)
        if "cpuacct" in controllers.split(","):
            for folder in (controllers, "cpuacct", "cpu,cpuacct"):
                yield _GROUPS / folder / path.lstrip("/") / "cpuacct.usage", _nanoseconds
        elif not controllers:
            yield _GROUPS / path.lstrip("/") / "cpu.stat", _usage_usec


class _Counter:
    """Reads one open counter again and again; the descriptor lives as long as the clock."""

    def __init__(self, fd: int, read: Callable[[bytes], float]) -> None:
        self._fd = fd
        self._read = read
        self._last_s = 0.0

    def __call__(self) -> float:
        with suppress(OSError):  # the counter goes with the container, and a solution can end its own
            self._last_s = self._read(os.pread(self._fd, 4096, 0))
        return self._last_s

    def __del__(self) -> None:
        os.close(self._fd)


def _nanoseconds(data: bytes) -> float:
    return int(data) / 1e9


def _usage_usec(data: bytes) -> float:
    fields = dict(line.split() for line in data.splitlines() if len(line.split()) == 2)
    return int(fields[b"usage_usec"]) / 1e6
