"""Lets several threads wait for answers on one channel: whoever waits first reads for all."""

import threading
from collections import deque
from collections.abc import Callable
from time import monotonic

from sandbox.host.channel import Channel
from sandbox.host.faults import FaultKind, GuestFault
from sandbox.protocol.frames import Frame, Kind

MAX_WAITING_FRAMES = 1000
"""For one request: each thread of a solution can have one callback under way in it."""
MAX_WAITING_BYTES = 64 << 20


class Router:
    """Routes frames by their nonce; a frame that nobody waits for ends everything, as on a plain channel."""

    def __init__(self, channel: Channel, test: bytes, fault_of: Callable[[Frame, bytes], GuestFault]) -> None:
        channel.is_shared = True
        self._channel = channel
        self._test = test
        self._fault_of = fault_of
        self._change = threading.Condition()
        self._sending = threading.Lock()
        self._boxes: dict[bytes, deque[Frame]] = {test: deque()}
        self._is_reading = False
        self._fault: GuestFault | None = None

    def expect(self, nonce: bytes) -> None:
        """Frames with this nonce are wanted from now on."""
        with self._change:
            self._boxes[nonce] = deque()

    def forget(self, nonce: bytes) -> None:
        """No frame with this nonce is due any more."""
        with self._change:
            del self._boxes[nonce]

    def send(self, frame: Frame, deadline: float) -> None:
        """Write one frame whole, whoever else is writing.

        Raises:
            GuestFault: as :meth:`Channel.send_shared`.
        """
        with self._sending:
            self._channel.send_shared(frame, deadline)

    def receive(self, nonce: bytes, deadline: float) -> Frame:
        """The next frame with this nonce.

        Raises:
            GuestFault: as :meth:`Channel.receive`; the same for every thread that waits.
        """
        while True:
            with self._change:
                if self._boxes[nonce]:
                    return self._boxes[nonce].popleft()
                if self._fault is not None:
                    raise self._fault
                if self._is_reading:
                    self._wait(deadline)
                    continue
                self._is_reading = True
            self._read_one(deadline)

    def _wait(self, deadline: float) -> None:
        """Until the thread that reads has something new, or time is over for this one too."""
        if not self._change.wait(max(0.0, deadline - monotonic())) and monotonic() > deadline:
            self._fail(GuestFault(FaultKind.TIMEOUT, "no answer within the time limit"))

    def _read_one(self, deadline: float) -> None:
        try:
            frame = self._channel.receive(deadline)
        except GuestFault as fault:
            frame = None
            failure = fault
        with self._change:
            self._is_reading = False
            if frame is None:
                self._fail(failure)
            elif not self._is_wanted(frame):
                self._fail(self._fault_of(frame, self._test))
            else:
                self._boxes[frame.nonce].append(frame)
                if frame.kind is Kind.ENDED:  # every other request will stay without an answer
                    self._fault = self._fault or self._fault_of(frame, self._test)
            self._change.notify_all()

    def _is_wanted(self, frame: Frame) -> bool:
        """Whether somebody waits for it, and does not have more than enough already."""
        box = self._boxes.get(frame.nonce)
        if box is None or (frame.nonce == self._test and frame.kind is not Kind.ENDED):
            return False
        waiting_bytes = sum(len(each.payload) for each in box)
        return len(box) < MAX_WAITING_FRAMES and waiting_bytes <= MAX_WAITING_BYTES

    def _fail(self, fault: GuestFault) -> None:
        self._fault = self._fault or fault
        self._change.notify_all()
