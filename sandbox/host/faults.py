"""How a run in the sandbox can end early: through the solution, or through our own machinery."""

from enum import StrEnum


class FaultKind(StrEnum):
    """What the solution did; the order is the order of precedence when several apply."""

    TIMEOUT = "timeout"
    OUTPUT_LIMIT = "output_limit"
    MEMORY_LIMIT = "memory_limit"
    EXITED = "exited"
    PROTOCOL_VIOLATION = "protocol_violation"


class GuestFault(Exception):
    """The solution ended or broke its sandbox; whatever comes next needs a new one."""

    def __init__(self, kind: FaultKind, detail: str, *, is_own_exit: bool = False) -> None:
        self.kind = kind
        self.detail = detail
        self.is_own_exit = is_own_exit
        """Whether the process ended by a call of its own, not by a signal."""
        super().__init__(f"{kind}: {detail}")


class HostFailure(Exception):
    """The sandbox failed for a reason that is not the solution's."""


class HostUnavailable(HostFailure):
    """No sandbox of this kind can be started here; the text says what to do."""
