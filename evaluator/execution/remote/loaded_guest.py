"""One guest at a time with the solution imported; a new one after each fault."""

from collections.abc import Callable
from time import monotonic

from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.incidents import Incidents
from evaluator.execution.remote.wire import Loaded, read_loaded
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.faults import GuestFault, HostFailure
from sandbox.host.sandbox import Guest
from sandbox.protocol.frames import Kind
from sandbox.protocol.limits import ProtocolError, ValueRefused
from sandbox.protocol.messages import ImportOutcome

StartGuest = Callable[[], Guest]


class LoadedGuest:
    """Starts guests as they are needed, and remembers why none can be had."""

    def __init__(self, start_guest: StartGuest, limits: Limits) -> None:
        self._start_guest = start_guest
        self._limits = limits
        self.guest: Guest | None = None
        self.loaded: Loaded | None = None
        """What the solution offers, by its latest import."""
        self.load_fault: SolutionFault | None = None
        """Why the solution cannot be imported."""
        self.incidents = Incidents()
        self.lost: HostFailure | None = None
        """Set when our own machinery fails; nothing can be judged from then on."""

    def get(self) -> Guest:
        """A guest with the solution imported.

        Raises:
            SolutionFault: it cannot be imported, now or in an earlier try.
            HostFailure: the machinery failed.
        """
        if self.load_fault is not None:
            # Raised for every test, so it must not drag the tracebacks of all earlier ones along.
            raise self.load_fault.with_traceback(None)
        if self.guest is None:
            self.guest = self._start()
            try:
                self.loaded = self._import(self.guest)
            except SolutionFault as fault:
                self.load_fault = fault
                self.close()
                raise
        return self.guest

    def lose(self, guest: Guest, fault: GuestFault, what: str) -> SolutionFault:
        """Give up a guest after a fault, with the verdict by what the host knows of its end."""
        if self.guest is guest:
            self.guest = None
        self.incidents.note_hits(guest)
        try:
            fault = guest.evidence(fault)
            self.incidents.note_fault(fault, what)
            return SolutionFault.of(fault, what)
        except HostFailure as failure:
            self.lost = failure
            raise

    def close(self) -> None:
        """End the guest."""
        if self.guest is not None:
            self.incidents.note_hits(self.guest)
            self.guest.close()
            self.guest = None

    def _start(self) -> Guest:
        if self.lost is not None:
            raise self.lost
        try:
            return self._start_guest()
        except HostFailure as failure:
            self.lost = failure
            raise

    def _import(self, guest: Guest) -> Loaded:
        deadline = monotonic() + self._limits.import_timeout_s
        try:
            loaded = read_loaded(guest.exchange(Kind.LOAD, b"", Kind.LOADED, deadline))
        except GuestFault as fault:
            raise self.lose(guest, fault, "at import") from None
        except (ProtocolError, ValueRefused) as error:
            self.incidents.note_frame(f"at import: {error}")
            raise SolutionFault(Verdict.PROTOCOL_VIOLATION, f"at import: {error}") from None
        if loaded.error is not None and "builtins.SystemExit" in loaded.error.classes:
            self.incidents.note("exit_called", f"at import: exit was called ({loaded.error.where})")
        if loaded.outcome is not ImportOutcome.LOADED:
            raise loaded.fault()
        return loaded
