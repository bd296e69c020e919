"""Unpacks the stream around a tar archive, a bounded piece at a time."""

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import Protocol

from evaluator.intake.archive_member import Allowance, damaged
from evaluator.intake.paths import shown

_PIECE_BYTES = 1 << 18
_XZ_MEMORY_BYTES = 64 << 20


class _Decompressor(Protocol):
    """The part that bz2's, lzma's and the adapter of zlib's have in common."""

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was reached."""

    @property
    def unused_data(self) -> bytes:
        """What lies behind the end of the stream."""

    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes:
        """At most ``max_length`` bytes; the rest is kept for the next call."""


class _Gzip:
    """zlib's object in the shape of the other two; input that is not used yet waits inside."""

    def __init__(self) -> None:
        self._object = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
        self._waiting = b""

    @property
    def eof(self) -> bool:
        """Whether the end of the stream was reached."""
        return self._object.eof

    @property
    def unused_data(self) -> bytes:
        """What lies behind the end of the stream."""
        return self._object.unused_data

    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes:
        """See :class:`_Decompressor`."""
        result = self._object.decompress(self._waiting or data, max(max_length, 0))
        self._waiting = self._object.unconsumed_tail
        return result


_DECOMPRESSORS: dict[str, Callable[[], _Decompressor]] = {
    "gz": _Gzip,
    "bz2": bz2.BZ2Decompressor,
    "xz": lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_XZ_MEMORY_BYTES),
}


def decompressed(name: str, kind: str, content: bytes) -> bytes:
    """What the ``gz``, ``bz2`` or ``xz`` stream holds, unpacked piece by piece within the allowance.

    Raises:
        SubmissionRejected: damaged, more than one stream, or more than the allowance.
    """
    allowance = Allowance(name, len(content))
    result = bytearray()
    try:
        decompressor = _DECOMPRESSORS[kind]()
        piece, fed = b"", False
        while not decompressor.eof:
            piece = decompressor.decompress(b"" if fed else content, _PIECE_BYTES)
            if fed and not piece and not decompressor.eof:
                raise damaged(name, "it ends too early")
            fed = True
            allowance.take(len(piece))
            result += piece
        if decompressor.unused_data.strip(b"\0"):
            raise damaged(name, "it holds more than one stream")
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, MemoryError) as fault:
        raise damaged(name, shown(str(fault)) or type(fault).__name__) from None
    return bytes(result)
