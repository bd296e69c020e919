"""The guest's end of the channel: blocking reads and writes on descriptors that the solution does not get."""

import os

from sandbox.protocol.frames import NO_NONCE, Frame, FrameReader, Kind, pack

_READ_BYTES = 1 << 16


class Link:
    """Reads requests and writes answers; forked processes share it and take turns."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read_fd = read_fd
        self._write_fd = write_fd

    @classmethod
    def take_standard_streams(cls) -> "Link":
        """Move the channel off descriptors 0 and 1 and give the solution harmless ones.

        Standard input then reads nothing, and whatever is printed goes to the log on standard error.
        """
        link = cls(os.dup(0), os.dup(1))
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        os.dup2(2, 1)
        return link

    def read(self) -> Frame:
        """The next frame.

        No byte beyond it is taken from the stream, so that the process that serves next finds its own.

        Raises:
            EOFError: the host is gone.
        """
        reader = FrameReader()
        while (missing := reader.missing_bytes()) > 0:
            data = os.read(self._read_fd, min(missing, _READ_BYTES))
            if not data:
                raise EOFError
            reader.feed(data)
        frame = reader.next_frame()
        assert frame is not None  # noqa: S101 - nothing is missing
        return frame

    def write(self, kind: Kind, nonce: bytes = NO_NONCE, payload: bytes = b"") -> None:
        """Send one frame whole."""
        data = memoryview(pack(Frame(kind, nonce, payload)))
        while data:
            data = data[os.write(self._write_fd, data) :]
