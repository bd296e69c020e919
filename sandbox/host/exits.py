"""How a process of the guest ended, read from its frame and told in words."""

from sandbox.host.faults import FaultKind, GuestFault
from sandbox.protocol.decode import decode
from sandbox.protocol.limits import ProtocolError, ValueLimits, ValueRefused

_STATUS = ValueLimits(size_bytes=64)


def exit_status(payload: bytes) -> int | None:
    """The exit status that the guest tells, negative for a signal; None when it cannot be read."""
    try:
        status = decode(payload, lambda _: None, _STATUS)
    except (ProtocolError, ValueRefused):
        return None
    return status if isinstance(status, int) else None


def exit_fault(status: int | None) -> GuestFault:
    """The fault of a guest whose process has ended with this status."""
    is_own = status is not None and status >= 0
    return GuestFault(FaultKind.EXITED, exit_text(status), is_own_exit=is_own)


def exit_text(status: int | None) -> str:
    """How a process ended, in words."""
    if status is None:
        return "the process ended"
    if status < 0:
        return f"the process was ended by signal {-status}"
    return f"the process ended itself with status {status} during a call"
