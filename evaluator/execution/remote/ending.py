"""The end of a test's process: it takes place while the next test is prepared, and before any verdict."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from evaluator.execution.remote.access import Test
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.loaded_guest import LoadedGuest
from sandbox.host.faults import GuestFault, HostFailure
from sandbox.host.sandbox import Guest

END_TIMEOUT_S = 5.0
OnEnded = Callable[[SolutionFault | None], None]
"""Takes the first fault of a test, whatever pytest made of it."""


@dataclass(frozen=True, slots=True)
class _Leaving:
    test: Test
    guest: Guest
    nonce: bytes
    deadline: float
    on_ended: OnEnded


class Ending:
    """The last test that was left, until its process was seen to end."""

    def __init__(self, loaded_guest: LoadedGuest) -> None:
        self._loaded_guest = loaded_guest
        self._leaving: _Leaving | None = None

    def ask(self, test: Test, on_ended: OnEnded) -> None:
        """Let the process of ``test`` end, if it has one; ``on_ended`` is called when that was seen."""
        guest = self._loaded_guest.guest
        deadline = monotonic() + END_TIMEOUT_S
        if guest is not None and test.nonce is not None:
            try:
                guest.ask_to_end(test.nonce, deadline)
            except GuestFault as fault:
                self._lose(test, guest, fault)
            else:
                self._leaving = _Leaving(test, guest, test.nonce, deadline, on_ended)
                return
        on_ended(test.fault)

    def settle(self, *, is_last: bool = False) -> float:
        """See the end of the process, if there is one to be seen; returns the seconds that it took.

        After the last test, what is still printed is heard out: nobody would notice it any more.
        """
        if self._leaving is None:
            return 0.0
        leaving, self._leaving = self._leaving, None
        began = monotonic()
        try:
            leaving.guest.await_end(leaving.nonce, leaving.deadline)
            if is_last:
                leaving.guest.listen()
        except GuestFault as fault:
            self._lose(leaving.test, leaving.guest, fault)
        took_s = monotonic() - began
        leaving.on_ended(leaving.test.fault)
        return took_s

    def _lose(self, test: Test, guest: Guest, fault: GuestFault) -> None:
        with suppress(HostFailure):  # it stays in ``lost``, where whoever ends the case looks
            found = self._loaded_guest.lose(guest, fault, "after the test")
            test.fault = test.fault or found
