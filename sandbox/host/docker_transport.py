"""The engine's attached stream: both outputs of a container over one socket, each piece with a header."""

import select
import socket
import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Protocol

from sandbox.host.transport import READ_BYTES, Closed, Stream, Transport
from sandbox.protocol.limits import ProtocolError

_HEADER = struct.Struct(">BxxxI")


class Closable(Protocol):
    """Anything that can be closed."""

    def close(self) -> object:
        """Let go."""


class DockerTransport(Transport):
    """Takes ownership of the raw socket of an attach request."""

    def __init__(self, raw: socket.socket, holders: Iterable[Closable] = ()) -> None:
        raw.setblocking(False)
        self._holders = tuple(holders)
        """What else keeps the descriptor of the socket open."""
        self._socket = raw
        self._poll = select.poll()
        self._poll.register(raw, select.POLLIN)
        self._stream = Stream.LOG
        self._left = 0
        """Bytes of the current piece that have not come yet."""
        self._header = bytearray()

    def wait(self, timeout_s: float, *, to_write: bool) -> None:
        """See :meth:`Transport.wait`."""
        self._poll.modify(self._socket, select.POLLIN | (select.POLLOUT if to_write else 0))
        self._poll.poll(timeout_s * 1000)

    def read(self) -> Iterator[tuple[Stream, bytes]]:
        """See :meth:`Transport.read`."""
        try:
            data = self._socket.recv(READ_BYTES)
        except BlockingIOError:
            return
        except ConnectionError:
            raise Closed from None
        if not data:
            raise Closed
        yield from self._split(data)

    def _split(self, data: bytes) -> Iterator[tuple[Stream, bytes]]:
        while data:
            if not self._left:
                missing = _HEADER.size - len(self._header)
                self._header += data[:missing]
                data = data[missing:]
                if len(self._header) < _HEADER.size:
                    return
                stream, self._left = _HEADER.unpack(self._header)
                self._header.clear()
                if stream not in (Stream.FRAMES, Stream.LOG):
                    raise ProtocolError("a piece of an unknown stream")
                self._stream = Stream(stream)
            piece, data = data[: self._left], data[self._left :]
            self._left -= len(piece)
            if piece:
                yield self._stream, piece

    def write(self, data: memoryview) -> int:
        """See :meth:`Transport.write`."""
        try:
            return self._socket.send(data)
        except BlockingIOError:
            return 0
        except ConnectionError:
            raise Closed from None

    def close(self) -> None:
        """See :meth:`Transport.close`."""
        with suppress(OSError):
            # The SDK may hold on to the descriptor; the engine must learn at once that nobody reads.
            self._socket.shutdown(socket.SHUT_RDWR)
        for each in (*self._holders, self._socket):
            with suppress(OSError):
                each.close()
