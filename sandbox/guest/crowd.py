"""Serves several requests at once, each in a thread of its own, for tests that call from several threads."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

from sandbox.guest.link import Link
from sandbox.protocol.frames import Frame, Kind

Answer = Callable[[Frame], bytes]
ReadSequence = Callable[[bytes], int]


class Crowd:
    """One thread reads for all; results of callbacks go to the thread that asked."""

    def __init__(self, link: Link, answer: Answer, sequence_of: ReadSequence) -> None:
        self._link = link
        self._answer = answer
        self._sequence_of = sequence_of
        self._own = threading.local()
        self._change = threading.Condition()
        self._active: list[bytes] = []
        """Nonces of the requests that are being served."""
        self._results: dict[int, SimpleQueue[bytes]] = {}

    def serve(self, frame: Frame) -> None:
        """Serve ``frame`` and all that follow, until the test ends."""
        while frame.kind is not Kind.END:
            if frame.kind is Kind.RESULT:
                waiting = self._results.get(self._sequence_of(frame.payload))
                if waiting is not None:
                    waiting.put(frame.payload)
            else:
                threading.Thread(target=self._work, args=(frame,), daemon=True).start()
            frame = self._link.read()

    def call_host(self, payload_of: Callable[[int], bytes]) -> bytes:
        """Send a callback from whatever thread this is, and wait for its result."""
        mine: SimpleQueue[bytes] = SimpleQueue()
        with self._change:
            sequence = len(self._results)
            self._results[sequence] = mine
            # A thread of the solution's own borrows a request that is open: only then does the host listen.
            self._change.wait_for(lambda: self._active)
            nonce = getattr(self._own, "nonce", None) or self._active[0]
            self._link.write(Kind.CALLBACK, nonce, payload_of(sequence))
        return mine.get()

    def _work(self, frame: Frame) -> None:
        self._own.nonce = frame.nonce
        with self._change:
            self._active.append(frame.nonce)
            self._change.notify_all()
        reply = self._answer(frame)
        with self._change:
            self._active.remove(frame.nonce)
            self._link.write(Kind.REPLY, frame.nonce, reply)
