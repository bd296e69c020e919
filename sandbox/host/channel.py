"""Frames over a transport, with a deadline for the whole exchange and a cap on what is printed."""

from collections import deque
from collections.abc import Callable
from time import monotonic, sleep

from sandbox.host.faults import FaultKind, GuestFault
from sandbox.host.transport import Closed, Stream, Transport
from sandbox.protocol.frames import Frame, FrameReader, pack
from sandbox.protocol.limits import ProtocolError

_KEPT_LOG_BYTES = 1 << 16
_MAX_SHARED_FRAMES = 10_000
_SHARED_PAUSE_S = 0.001


class Channel:
    """Both streams are drained all the time, so that a guest is never slowed down by its own output."""

    def __init__(self, transport: Transport, max_frame_bytes: int, max_log_bytes: int) -> None:
        self._transport = transport
        self._reader = FrameReader(max_frame_bytes)
        self._frames: deque[Frame] = deque()
        self._max_log_bytes = max_log_bytes
        self.log_bytes = 0
        """How much the solution has printed so far."""
        self.log = bytearray()
        """The beginning of what it printed."""
        self.is_shared = False
        """Whether several requests may be under way, so that answers can wait for one another."""
        self.reprieve: Callable[[], float] = lambda: 0.0
        """Asked when a deadline has passed: seconds to wait on, when the time was not the guest's."""

    def send(self, frame: Frame, deadline: float) -> None:
        """Write one frame before ``deadline`` (of ``time.monotonic``).

        Raises:
            GuestFault: a frame was waiting that nobody asked for, or the guest does not read or is gone.
        """
        self._drain()
        if self._frames or not self._reader.is_empty:
            raise GuestFault(FaultKind.PROTOCOL_VIOLATION, "a frame came that nobody asked for")
        data = memoryview(pack(frame))
        while data:
            try:
                data = data[self._transport.write(data) :]
            except Closed:
                raise GuestFault(FaultKind.EXITED, "the sandbox ended") from None
            if data:
                self._wait(deadline, to_write=True)
                self._drain()

    def send_shared(self, frame: Frame, deadline: float) -> None:
        """Write one frame while other threads wait for answers; reading is left to them.

        Raises:
            GuestFault: the guest does not read in time or is gone.
        """
        data = memoryview(pack(frame))
        while data:
            try:
                data = data[self._transport.write(data) :]
            except Closed:
                raise GuestFault(FaultKind.EXITED, "the sandbox ended") from None
            if data and monotonic() > deadline:
                raise GuestFault(FaultKind.TIMEOUT, "no answer within the time limit")
            if data:
                sleep(_SHARED_PAUSE_S)

    def receive(self, deadline: float) -> Frame:
        """The next frame, if it is whole before ``deadline``.

        Raises:
            GuestFault: timeout, output limit, end of the guest, or a frame that breaks the protocol.
        """
        if not self._frames and monotonic() >= deadline:
            self._drain()  # what came in time counts, however late it is looked at
        while not self._frames:
            self._wait(deadline, to_write=False)
            self._drain()
        return self._frames.popleft()

    def listen(self, quiet_s: float, most_s: float) -> None:
        """Take in what is still printed, until nothing has come for ``quiet_s``.

        Raises:
            GuestFault: output limit, end of the guest, or a frame that nobody asked for.
        """
        over = monotonic() + most_s
        heard = -1
        while heard != self.log_bytes and monotonic() < over:
            heard = self.log_bytes
            self._transport.wait(quiet_s, to_write=False)
            self._drain()
        if self._frames:
            raise GuestFault(FaultKind.PROTOCOL_VIOLATION, "a frame came that nobody asked for")

    def close(self) -> None:
        """Let go of the streams."""
        self._transport.close()

    def _wait(self, deadline: float, *, to_write: bool) -> None:
        left_s = deadline - monotonic()
        if left_s <= 0:
            left_s = self.reprieve()
        if left_s <= 0:
            raise GuestFault(FaultKind.TIMEOUT, "no answer within the time limit")
        self._transport.wait(left_s, to_write=to_write)

    def _drain(self) -> None:
        """Take in everything that can be read without waiting."""
        try:
            for stream, data in self._transport.read():
                if stream is Stream.LOG:
                    self._keep_log(data)
                else:
                    self._reader.feed(data)
                    self._cut_frames()
        except Closed:
            if not self._frames:
                raise GuestFault(FaultKind.EXITED, "the sandbox ended") from None
        except ProtocolError as error:
            raise GuestFault(FaultKind.PROTOCOL_VIOLATION, str(error)) from None

    def _cut_frames(self) -> None:
        while (frame := self._reader.next_frame()) is not None:
            self._frames.append(frame)
            if len(self._frames) > (_MAX_SHARED_FRAMES if self.is_shared else 1):
                raise GuestFault(FaultKind.PROTOCOL_VIOLATION, "two frames came where one was due")

    def _keep_log(self, data: bytes) -> None:
        self.log_bytes += len(data)
        self.log += data[: _KEPT_LOG_BYTES - len(self.log)]
        if self.log_bytes > self._max_log_bytes:
            raise GuestFault(FaultKind.OUTPUT_LIMIT, f"more than {self._max_log_bytes >> 10} KB were printed")
