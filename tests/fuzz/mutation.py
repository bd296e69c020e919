"""Small damage to whole frames, each drawn from one seeded source."""

import re
import struct
from collections.abc import Callable, Sequence
from random import Random

from sandbox.protocol.frames import NONCE_BYTES, FrameReader, Kind
from sandbox.protocol.tags import Packing, Tag

MAX_FRAME_BYTES = 2048
"""Frames are kept small: a fault of the protocol shows in few bytes, and a million of them must be read."""
_LENGTH = struct.Struct(">I")
_HEADER = struct.Struct(f">IB{NONCE_BYTES}s")
_LENGTHS = (0, 1, 2, 3, 4, 255, 256, 65535, 65536, 1 << 24, (1 << 31) - 1, 1 << 31, (1 << 32) - 1)
_BYTES = bytes([*Tag, *Packing, 127, 128, 255])
_MIXED_HEAD = re.compile(b"[%c-%c]\0\0\0[^\0]\0" % (Tag.LIST, Tag.DICT), re.DOTALL)
"""A short container of which the items follow one by one: tag, count, packing."""
_ITEMS = tuple(
    bytes(part) for part in ([Tag.NONE], [Tag.TRUE], [Tag.STR, 0, 0, 0, 0], [Tag.LIST, 0, 0, 0, 0, 0])
)
_KINDS = (Kind.CALL, Kind.REPLY, Kind.CALLBACK, Kind.LOADED)
_EDITS = (1, 1, 1, 2, 2, 3, 5)
"""How many edits a frame gets: mostly few, so that much of it stays meaningful."""
_REPAIRED = 0.75
"""Share of frames of which the header is made to fit, so that their payload is read at all."""


class Mutator:
    """Makes one damaged stream of frames after the other, always the same ones for the same source."""

    def __init__(self, seeds: Sequence[bytes], random: Random) -> None:
        self._seeds = seeds
        self._random = random
        self._edits: tuple[Callable[[bytearray], None], ...] = (
            self._flip,
            self._replace,
            self._insert,
            self._delete,
            self._repeat,
            self._splice,
            self._set_length,
            self._shift_length,
            self._add_item,
            self._truncate,
        )

    def next_stream(self) -> bytes:
        """A damaged copy of a seed."""
        random = self._random
        data = bytearray(random.choice(self._seeds))
        is_repaired = random.random() < _REPAIRED
        if is_repaired:
            kind = data[4] if random.random() < 0.8 else random.choice(_KINDS)
            del data[: FrameReader.HEADER_BYTES]
        for _ in range(random.choice(_EDITS)):
            random.choice(self._edits)(data)
        del data[MAX_FRAME_BYTES:]
        return _HEADER.pack(len(data), kind, bytes(NONCE_BYTES)) + data if is_repaired else bytes(data)

    def pieces_of(self, data: bytes) -> list[bytes]:
        """``data`` as a stream may deliver it."""
        first, second = sorted((self._place(data), self._place(data)))
        return [data[:first], data[first:second], data[second:]]

    def _place(self, data: Sequence[int]) -> int:
        return int(self._random.random() * (len(data) + 1))

    def _flip(self, data: bytearray) -> None:
        if data:
            data[self._place(data) - 1] ^= 1 << self._random.randrange(8)

    def _replace(self, data: bytearray) -> None:
        if data:
            data[self._place(data) - 1] = self._random.choice(_BYTES)

    def _insert(self, data: bytearray) -> None:
        at = self._place(data)
        data[at:at] = self._random.choices(_BYTES, k=self._random.randint(1, 6))

    def _delete(self, data: bytearray) -> None:
        at = self._place(data)
        del data[at : at + self._random.randint(1, 8)]

    def _repeat(self, data: bytearray) -> None:
        at = self._place(data)
        data[at:at] = data[at : at + self._random.randint(1, 32)] * self._random.randint(1, 8)

    def _splice(self, data: bytearray) -> None:
        """Put a part of another seed in the place of what follows, or between."""
        other = self._random.choice(self._seeds)
        start, end = sorted((self._place(other), self._place(other)))
        at = self._place(data)
        data[at : len(data) if self._random.random() < 0.3 else at] = other[start:end]

    def _set_length(self, data: bytearray) -> None:
        at = self._place(data)
        data[at : at + 4] = _LENGTH.pack(self._random.choice(_LENGTHS))

    def _shift_length(self, data: bytearray) -> None:
        """Make what may be a length, a count or a number a little wrong."""
        at = self._place(data)
        if at + 4 <= len(data):
            (length,) = _LENGTH.unpack_from(data, at)
            _LENGTH.pack_into(data, at, (length + self._random.choice((-2, -1, 1, 2))) % (1 << 32))

    def _add_item(self, data: bytearray) -> None:
        """Give a container one item more, so that only its meaning is wrong."""
        heads = [match.start() for match in _MIXED_HEAD.finditer(data)]
        if heads:
            at = self._random.choice(heads)
            _LENGTH.pack_into(data, at + 1, _LENGTH.unpack_from(data, at + 1)[0] + 1)
            data[at + 6 : at + 6] = self._random.choice(_ITEMS)

    def _truncate(self, data: bytearray) -> None:
        del data[self._place(data) :]
