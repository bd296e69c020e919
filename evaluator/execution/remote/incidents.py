"""What a reviewer should know of a run besides its verdicts: as it was seen from outside, never weighed."""

from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.sandbox import Guest

DETAILS_MAX = 20
"""Of one kind; a hundred equal lines say no more than twenty."""


class Incidents:
    """Each incident once, in the order in which they were seen."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], None] = {}

    @property
    def seen(self) -> tuple[tuple[str, str], ...]:
        """Kinds and details."""
        return tuple(self._seen)

    def note(self, kind: str, detail: str) -> None:
        """Remember one, unless there are enough of its kind."""
        if sum(known == kind for known, _ in self._seen) < DETAILS_MAX:
            self._seen.setdefault((kind, detail))

    def note_fault(self, fault: GuestFault, during: str) -> None:
        """What a fault says about the solution's own doing."""
        if fault.kind is FaultKind.PROTOCOL_VIOLATION:
            self.note_frame(f"{during}: {fault.detail}")
        elif fault.is_own_exit:
            self.note("exit_called", f"{during}: {fault.detail}")

    def note_frame(self, detail: str) -> None:
        """Something else than one answer came over the channel between the solution and its tests."""
        self.note("frame_forged", f"{detail}; nothing of it was believed")

    def note_hits(self, guest: Guest) -> None:
        """The limits that the kernel saw hit, before its counters go with the container."""
        if guest.limit_hits.processes():
            self.note(
                "process_limit_hit", f"more than {guest.limits.processes} processes or threads were started"
            )
        if guest.limit_hits.network():
            self.note("network_tried", "an address outside was called; the sandbox has no network")
