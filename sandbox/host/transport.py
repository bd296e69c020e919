"""Streams of bytes to and from a guest."""

import os
import select
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import suppress
from enum import IntEnum

READ_BYTES = 1 << 18


class Stream(IntEnum):
    """Which of the guest's two streams a piece came from."""

    FRAMES = 1
    LOG = 2


class Closed(Exception):
    """The guest's end of a stream is gone."""


class Transport(ABC):
    """Non-blocking reads and writes; a deadline is the channel's business."""

    @abstractmethod
    def wait(self, timeout_s: float, *, to_write: bool) -> None:
        """Return when something can be read, or written if asked for, or the time is over."""

    @abstractmethod
    def read(self) -> Iterator[tuple[Stream, bytes]]:
        """All pieces that can be had without waiting.

        Raises:
            Closed: the stream of frames has ended.
        """

    @abstractmethod
    def write(self, data: memoryview) -> int:
        """Write what fits without waiting, and tell how much it was.

        Raises:
            Closed: nobody reads any more.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the descriptors; the guest is ended by its host, not by this."""


class PipeTransport(Transport):
    """Three pipes to a process of this machine; takes ownership of the descriptors."""

    def __init__(self, stdin_fd: int, stdout_fd: int, stderr_fd: int) -> None:
        self._stdin_fd = stdin_fd
        self._streams = {stdout_fd: Stream.FRAMES, stderr_fd: Stream.LOG}
        for fd in (stdin_fd, stdout_fd, stderr_fd):
            os.set_blocking(fd, False)
        self._readable = select.poll()
        for fd in self._streams:
            self._readable.register(fd, select.POLLIN)

    def wait(self, timeout_s: float, *, to_write: bool) -> None:
        """See :meth:`Transport.wait`."""
        if to_write:
            self._readable.register(self._stdin_fd, select.POLLOUT)
        try:
            self._readable.poll(timeout_s * 1000)
        finally:
            if to_write:
                self._readable.unregister(self._stdin_fd)

    def read(self) -> Iterator[tuple[Stream, bytes]]:
        """See :meth:`Transport.read`."""
        for fd, stream in list(self._streams.items()):
            try:
                data = os.read(fd, READ_BYTES)
            except BlockingIOError:
                continue
            if data:
                yield stream, data
            elif stream is Stream.FRAMES:
                raise Closed
            else:
                self._readable.unregister(fd)
                del self._streams[fd]
                os.close(fd)

    def write(self, data: memoryview) -> int:
        """See :meth:`Transport.write`."""
        try:
            return os.write(self._stdin_fd, data)
        except BlockingIOError:
            return 0
        except BrokenPipeError:
            raise Closed from None

    def close(self) -> None:
        """See :meth:`Transport.close`."""
        for fd in (self._stdin_fd, *self._streams):
            with suppress(OSError):
                os.close(fd)
        self._streams = {}
