"""The processor time of a container, read by the host from its control group.

A wall clock alone would call honest code slow on a busy machine; the guest's own clock cannot be believed.
"""

from collections.abc import Callable

from sandbox.host.control_groups import ControlGroups, field

CpuClock = Callable[[], float]
"""Seconds of processor time so far, all processes of the container together."""
PATIENCE = 4.0
"""How many times its limit a call that waits may take by the wall clock."""
PATIENCE_WITH_WORK = 12.0
"""The same for a call that works all the time, on a machine too busy to let it."""
_WORKING_SHARE = 0.02
"""Of the wall time; who waits, even in a loop of short sleeps, uses less processor time."""
_MICROSECONDS = field(b"usage_usec")


def charged_s(cpu_s: float, wall_s: float) -> float:
    """What to hold against a time limit: processor time, or a part of the wall time of one who waits."""
    is_working = cpu_s >= _WORKING_SHARE * wall_s
    return max(cpu_s, wall_s / (PATIENCE_WITH_WORK if is_working else PATIENCE))


def container_cpu_clock(groups: ControlGroups) -> CpuClock | None:
    """The clock of a container, or None where the engine is elsewhere."""
    nanoseconds = groups.counter("cpuacct", "cpuacct.usage", "", lambda data: int(data) / 1e9)
    return nanoseconds or groups.counter("cpu", "", "cpu.stat", lambda data: _MICROSECONDS(data) / 1e6)
