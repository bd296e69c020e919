"""How much a solution may ask of the test's functions within one call."""

from sandbox.host.faults import FaultKind, GuestFault
from sandbox.protocol.frames import Frame

MAX_CALLBACKS = 100_000
"""More than fit into the time of any call, as long as each is waited for."""
MAX_VALUES = 8
"""All that is handed over, in values of the largest size; the test's functions may keep all of it."""


class CallbackBudget:
    """What is left of it for one call."""

    def __init__(self, value_bytes: int) -> None:
        self._calls_left = MAX_CALLBACKS
        self._bytes_left = MAX_VALUES * value_bytes

    def take(self, frame: Frame) -> bytes:
        """The payload of a callback, counted.

        Raises:
            GuestFault: it is one too many.
        """
        self._calls_left -= 1
        self._bytes_left -= len(frame.payload)
        if self._calls_left < 0:
            raise GuestFault(
                FaultKind.OUTPUT_LIMIT, f"more than {MAX_CALLBACKS:,} calls of the test's functions"
            )
        if self._bytes_left < 0:
            raise GuestFault(FaultKind.OUTPUT_LIMIT, "too much was handed to the test's functions")
        return frame.payload
