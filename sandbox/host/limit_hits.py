"""Which limits of a container were hit, by the kernel's own counters on the host.

The engine tells only of a container that has ended, and some engines tell nothing of memory.
"""

from sandbox.host.control_groups import ControlGroups, Counter, field


class LimitHits:
    """The counters of one container; each stays at zero where the host cannot read it."""

    def __init__(self, groups: ControlGroups | None = None) -> None:
        self._memory: Counter | None = None
        self._processes: Counter | None = None
        self._network: Counter | None = None
        if groups is not None:
            self._memory = groups.counter("memory", "memory.oom_control", "memory.events", field(b"oom_kill"))
            self._processes = groups.counter("pids", "pids.events", "pids.events", field(b"max"))
            self._network = groups.process_counter("net/snmp", _without_route)

    def memory(self) -> int:
        """How many processes were ended because the container had no memory left."""
        return int(self._memory()) if self._memory is not None else 0

    def processes(self) -> int:
        """How often a process or a thread could not be started because there were too many."""
        return int(self._processes()) if self._processes is not None else 0

    def network(self) -> int:
        """How often something was to be sent to an address outside, to which there is no route."""
        return int(self._network()) if self._network is not None else 0


def _without_route(data: bytes) -> float:
    """From a line of names and a line of numbers, both of which begin with ``Ip:`` (RFC 1213)."""
    names, numbers = [line.split() for line in data.splitlines() if line.startswith(b"Ip:")][:2]
    return float(dict(zip(names[1:], numbers[1:], strict=False))[b"OutNoRoutes"])
