"""What every kind of host can do, and what one run of a guest is."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from sandbox.host.callbacks import CallbackBudget
from sandbox.host.channel import Channel
from sandbox.host.cpu_clock import CpuClock, charged_s
from sandbox.host.exits import exit_status
from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.limit_hits import LimitHits
from sandbox.host.router import Router
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import Frame, Kind, new_nonce
from sandbox.protocol.limits import ValueLimits
from sandbox.protocol.messages import MORE_FOLLOW
from sandbox.protocol.records import Shape
from sandbox.protocol.references import Reference, UnsupportedRef

_QUIET_S, _LISTEN_S = 0.03, 0.5
OnCallback = Callable[[bytes], bytes]
"""Takes the payload of a callback, gives the payload of its result."""


@dataclass(frozen=True, slots=True)
class Source:
    """The files of a submission, as they go into the sandbox."""

    files: tuple[tuple[str, bytes], ...]
    main: str
    shapes: tuple[Shape, ...] = ()
    """Of the nodes that the problem declares."""


@dataclass(frozen=True, slots=True)
class SandboxLimits:
    """What one sandbox may use."""

    memory_mb: int = 256
    processes: int = 64
    output_kb: int = 1024
    value_mb: int = 16
    lifetime_s: int = 90
    """After this the guest ends itself, should nobody be left to end it."""
    seed: int = 0
    """Of Python's string hashes."""

    @property
    def values(self) -> ValueLimits:
        """Bounds on each value that crosses."""
        return ValueLimits(size_bytes=self.value_mb << 20)


@dataclass(frozen=True, slots=True)
class Isolation:
    """What stands between a solution and this machine."""

    sandbox: str
    description: str
    image: str
    python: str


class Guest(ABC):
    """One started sandbox: used for one submission, never again after a fault."""

    def __init__(self, channel: Channel, limits: SandboxLimits) -> None:
        self.channel = channel
        self.limits = limits
        self.cpu_clock: CpuClock | None = None
        """Set by a host that can read the guest's processor time from outside."""
        self.limit_hits = LimitHits()
        """The same for the limits that were reached."""
        self.granted_processors: float | None = None
        """The same for the share of the machine that it gets."""
        channel.reprieve = self._reprieve
        self._started = 0.0
        self._cpu_at_start = 0.0
        self._limit_s = 0.0
        self._router: Router | None = None
        """There once the present test has called from several threads."""

    def cpu_s(self) -> float | None:
        """Processor time of the guest so far, by the host's own measure."""
        return self.cpu_clock() if self.cpu_clock is not None else None

    def _start_timing(self, deadline: float) -> None:
        self._started = monotonic()
        self._limit_s = deadline - self._started
        self._cpu_at_start = self.cpu_s() or 0.0

    def _reprieve(self) -> float:
        """More time for a call that a busy machine has kept from its processor time."""
        cpu_s = self.cpu_s()
        if cpu_s is None:
            return 0.0
        used_s = cpu_s - self._cpu_at_start
        if charged_s(used_s, monotonic() - self._started) >= self._limit_s:
            return 0.0
        return min(self._limit_s - used_s, 1.0)

    def hand_over(
        self,
        source: Source,
        directory: str,
        timeout_s: float,
        folders: tuple[str, ...],
        *,
        is_alone: bool = False,
    ) -> None:
        """Give the guest its source and wait until it is ready.

        ``folders`` hold nothing but what it writes, and are put back in order between tests; if it
        ``is_alone``, all processes that it can see are its own and are ended there too.

        Raises:
            GuestFault: it did not become ready; nothing of the solution has run by then.
        """
        files = tuple(source.files)
        shapes = tuple((shape.name, shape.values, shape.links) for shape in source.shapes)
        limits = self.limits
        value = (
            *(directory, files, source.main, limits.lifetime_s, limits.values.size_bytes, shapes),
            *(folders, is_alone),
        )
        payload = encode(value, _no_reference, ValueLimits())
        self.exchange(Kind.SOURCE, payload, Kind.READY, monotonic() + timeout_s)

    def exchange(self, kind: Kind, payload: bytes, answer: Kind, deadline: float) -> bytes:
        """Send one frame and return the payload of its one answer.

        Raises:
            GuestFault: as :meth:`request`.
        """
        nonce = new_nonce()
        self._start_timing(deadline)
        self.channel.send(Frame(kind, nonce, payload), deadline)
        return self._answer(nonce, answer, deadline).payload

    def begin(self, deadline: float, *, more_follow: bool = False) -> bytes:
        """Start a test in a fresh process; returns the nonce that its end will carry.

        With ``more_follow`` the guest makes the next test's process while this one is under way.
        """
        nonce = new_nonce()
        self._router = None
        self.channel.is_shared = False
        self.channel.send(Frame(Kind.BEGIN, nonce, MORE_FOLLOW if more_follow else b""), deadline)
        return nonce

    def request(self, payload: bytes, test: bytes, deadline: float, on_callback: OnCallback) -> bytes:
        """One operation inside the test that began with the nonce ``test``; callbacks are served meanwhile.

        Raises:
            GuestFault: timeout, output limit, the process ended, or anything but the one right answer came.
        """
        nonce, budget = new_nonce(), CallbackBudget(self.limits.values.size_bytes)
        self._start_timing(deadline)
        self.channel.send(Frame(Kind.CALL, nonce, payload), deadline)
        while True:
            frame = self.channel.receive(deadline)
            if frame.nonce == nonce and frame.kind is Kind.CALLBACK:
                self.channel.send(Frame(Kind.RESULT, nonce, on_callback(budget.take(frame))), deadline)
            elif frame.nonce == nonce and frame.kind is Kind.REPLY:
                return frame.payload
            else:
                raise self._fault_of(frame, test)

    def request_shared(self, payload: bytes, test: bytes, deadline: float, on_callback: OnCallback) -> bytes:
        """As :meth:`request`, for tests that call from several threads at once.

        Raises:
            GuestFault: as :meth:`request`; the same for every thread.
        """
        if self._router is None:
            self._router = Router(self.channel, test, self._fault_of)
        router = self._router
        nonce, budget = new_nonce(), CallbackBudget(self.limits.values.size_bytes)
        router.expect(nonce)
        try:
            router.send(Frame(Kind.CALL_SHARED, nonce, payload), deadline)
            while (frame := router.receive(nonce, deadline)).kind is Kind.CALLBACK:
                router.send(Frame(Kind.RESULT, nonce, on_callback(budget.take(frame))), deadline)
        finally:
            router.forget(nonce)
        if frame.kind is not Kind.REPLY:
            raise self._fault_of(frame, test)
        return frame.payload

    def end(self, test: bytes, deadline: float) -> None:
        """End the test that began with the nonce ``test``, and wait until its process is gone."""
        self.ask_to_end(test, deadline)
        self.await_end(test, deadline)

    def ask_to_end(self, test: bytes, deadline: float) -> None:
        """Let the process of a test end; nothing else may be asked before :meth:`await_end`."""
        send = self.channel.send if self._router is None else self._router.send
        send(Frame(Kind.END, test, b""), deadline)

    def await_end(self, test: bytes, deadline: float) -> None:
        """Wait until the process of a test is gone."""
        if self._router is not None:
            self._router.receive(test, deadline)
        else:
            self._answer(test, Kind.ENDED, deadline)

    def listen(self) -> None:
        """Take in what a test has left printing, until it is quiet for a moment."""
        if self._router is None:
            self.channel.listen(_QUIET_S, _LISTEN_S)

    def _answer(self, nonce: bytes, kind: Kind, deadline: float) -> Frame:
        frame = self.channel.receive(deadline)
        if frame.kind is not kind or frame.nonce != nonce:
            raise self._fault_of(frame, nonce)
        return frame

    def _fault_of(self, frame: Frame, test: bytes) -> GuestFault:
        if frame.kind is not Kind.ENDED or frame.nonce != test:
            return GuestFault(FaultKind.PROTOCOL_VIOLATION, f"an unexpected frame came: {frame.kind.name}")
        return self.classify_exit(exit_status(frame.payload))

    @abstractmethod
    def classify_exit(self, status: int | None) -> GuestFault:
        """What an end with this exit status means; a negative status is a signal."""

    @abstractmethod
    def evidence(self, fault: GuestFault) -> GuestFault:
        """End the guest and correct ``fault`` by what the host knows: memory limit, exit status.

        Raises:
            HostFailure: the guest ended through no doing of the solution.
        """

    @abstractmethod
    def close(self) -> None:
        """End the guest at once and leave nothing behind; safe to call twice."""


class SandboxHost(ABC):
    """Starts guests of one kind."""

    @abstractmethod
    def isolation(self) -> Isolation:
        """What this host offers, for the record.

        Raises:
            HostUnavailable: it cannot start a guest here.
        """

    @abstractmethod
    def start(self, source: Source, limits: SandboxLimits) -> Guest:
        """A guest that has the source and has not imported it yet.

        Raises:
            HostUnavailable: it cannot start a guest here.
            HostFailure: the machinery failed.
        """

    def close(self) -> None:  # noqa: B027 - most hosts hold nothing
        """Let go of what it holds; the guests that it started are not touched."""


def _no_reference(value: object) -> Reference:
    return UnsupportedRef(type(value).__name__)
