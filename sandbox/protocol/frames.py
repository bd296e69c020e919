"""Frames: a length, a kind, a nonce and a payload.

Each request carries a fresh nonce that its answer must echo, so a frame sent early, twice or late is seen.
"""

import os
import struct
from dataclasses import dataclass
from enum import IntEnum

from sandbox.protocol.limits import MAX_FRAME_BYTES, ProtocolError

NONCE_BYTES = 16
_HEADER = struct.Struct(f">IB{NONCE_BYTES}s")
NO_NONCE = bytes(NONCE_BYTES)


class Kind(IntEnum):
    """What a frame is for; the host speaks the first group, the guest the second."""

    SOURCE = 1
    """The files of the submission; always the first frame."""
    LOAD = 2
    """Import the solution, once."""
    BEGIN = 3
    """Start a test in a fresh process."""
    CALL = 4
    """Do one operation on the solution."""
    RESULT = 5
    """What a callback into test code returned or raised."""
    END = 6
    """The test is over."""
    CALL_SHARED = 7
    """As ``CALL``, and others may come before it is answered."""

    READY = 33
    """The guest has the source."""
    LOADED = 34
    """How the import went, and which names there are."""
    REPLY = 35
    """What an operation returned or raised."""
    CALLBACK = 36
    """The solution calls a function of the test."""
    ENDED = 37
    """A process that served requests is gone; with its wait status."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message, its payload still encoded."""

    kind: Kind
    nonce: bytes
    payload: bytes


def new_nonce() -> bytes:
    """A nonce that nobody can guess."""
    return os.urandom(NONCE_BYTES)  # as ``secrets`` has it, which costs each process of the guest memory


def pack(frame: Frame) -> bytes:
    """The bytes of ``frame`` on the wire.

    Raises:
        ProtocolError: the payload is larger than any frame may be.
    """
    if len(frame.payload) > MAX_FRAME_BYTES:
        raise ProtocolError(f"a frame of {len(frame.payload)} bytes is too large")
    return _HEADER.pack(len(frame.payload), frame.kind, frame.nonce) + frame.payload


class FrameReader:
    """Cuts a stream of bytes into frames, whatever the pieces in which it arrives."""

    HEADER_BYTES = _HEADER.size

    def __init__(self, max_payload_bytes: int = MAX_FRAME_BYTES) -> None:
        self._max_payload_bytes = max_payload_bytes
        self._pending = bytearray()

    @property
    def is_empty(self) -> bool:
        """Whether no part of a frame is waiting."""
        return not self._pending

    def feed(self, data: bytes) -> None:
        """Take in bytes as they came from the stream."""
        self._pending += data

    def missing_bytes(self) -> int:
        """How many bytes the next frame still needs, as far as is known; 0 when it is whole."""
        if len(self._pending) < _HEADER.size:
            return _HEADER.size - len(self._pending)
        return max(0, _HEADER.size + self._announced_bytes() - len(self._pending))

    def next_frame(self) -> Frame | None:
        """The next whole frame, or None.

        Raises:
            ProtocolError: the frame announces too much, or is of no known kind.
        """
        if len(self._pending) < _HEADER.size:
            return None
        end = _HEADER.size + self._announced_bytes()
        if len(self._pending) < end:
            return None
        _, kind, nonce = _HEADER.unpack_from(self._pending)
        payload = bytes(memoryview(self._pending)[_HEADER.size : end])
        del self._pending[:end]
        try:
            return Frame(Kind(kind), nonce, payload)
        except ValueError:
            raise ProtocolError(f"frame of unknown kind {kind}") from None

    def _announced_bytes(self) -> int:
        (length, _, _) = _HEADER.unpack_from(self._pending)
        if length > self._max_payload_bytes:
            raise ProtocolError(f"a frame announces {length} bytes, {self._max_payload_bytes} are allowed")
        return int(length)
