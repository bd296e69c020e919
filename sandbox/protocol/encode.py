"""Values to bytes: iterative, exact types only, each mutable container once."""

import struct
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from itertools import chain

from sandbox.protocol.known import Known
from sandbox.protocol.library import LIBRARY, NotPlain, number_of
from sandbox.protocol.limits import ValueLimits, ValueRefused
from sandbox.protocol.references import CallbackRef, LentRef, ObjectRef, Refer
from sandbox.protocol.tags import Packing, Tag

_LENGTH = struct.Struct(">I")
_INT64 = struct.Struct(">Bq")
_FLOAT = struct.Struct(">Bd")
_COMPLEX = struct.Struct(">Bdd")
_HANDLE = struct.Struct(">BQ")
_CONTAINER = struct.Struct(">BI")

_SEQUENCES: dict[type, Tag] = {list: Tag.LIST, tuple: Tag.TUPLE, set: Tag.SET, frozenset: Tag.FROZENSET}
_MUTABLE = (list, set, dict, bytearray)
SMALL_RUN = 4
"""Shorter runs are not worth packing."""


def encode(value: object, refer: Refer, limits: ValueLimits, known: Known | None = None) -> bytes:
    """The bytes of ``value``; anything but an exact built-in goes through ``refer``.

    Containers in ``known`` cross as their number, and new ones are added to it.

    Raises:
        ValueRefused: larger or deeper than ``limits`` allow.
    """
    return _Encoder(refer, limits, known or Known()).run(value)


class _Seal:
    """Comes after the parts of a mutable value of the library, which gets its number then."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


class _Encoder:
    def __init__(self, refer: Refer, limits: ValueLimits, known: Known) -> None:
        self._refer = refer
        self._limits = limits
        self._known = known
        self._out = bytearray()
        self._nodes = 0
        self._pending: list[list[object]] = []
        """Items still to write, in reverse order, one list for each open container."""
        self._unwritten: deque[list[object]] = deque()
        """What nodes hold: written one after the other, so that a long chain is not a deep value."""

    def run(self, value: object) -> bytes:
        out, size_bytes = self._out, self._limits.size_bytes
        self._unwritten.append([value])
        while self._pending or self._unwritten:
            items = self._pending[-1] if self._pending else self._next_node()
            if not items:
                self._pending.pop()
                continue
            each = items.pop()
            self._count(1)
            scalar = _SCALARS.get(type(each))
            if scalar is not None:
                out += scalar(each)
            else:
                self._write(each)
            if len(out) > size_bytes:
                raise ValueRefused(f"the value is larger than {size_bytes >> 20} MB")
        return bytes(out)

    def _next_node(self) -> list[object]:
        self._pending.append(self._unwritten.popleft())
        return self._pending[-1]

    def _write(self, value: object) -> None:
        kind = type(value)
        if kind in _MUTABLE and (number := self._known.number_of(value)) is not None:
            self._out += _CONTAINER.pack(Tag.SEEN, number)
        elif kind in _SEQUENCES:
            self._open(value)
            # A copy: another thread of the solution may still change the original.
            items = list(value)  # type: ignore[call-overload]  # kind is one of four sequences
            self._out += _CONTAINER.pack(_SEQUENCES[kind], len(items))
            self._write_items(items)
        elif kind is dict:
            self._open(value)
            pairs = list(value.items())  # type: ignore[attr-defined]  # kind is dict
            self._out += _CONTAINER.pack(Tag.DICT, len(pairs))
            self._write_items([part for pair in pairs for part in pair])
        elif kind is bytearray:
            self._open(value)
            self._out += _sized(Tag.BYTEARRAY, bytes(value))  # type: ignore[call-overload]  # kind is bytearray
        elif (shape := self._known.records.kind_of(value)) is not None:
            self._write_record(value, shape)
        elif kind is _Seal:
            self._known.add(value.value)  # type: ignore[attr-defined]  # as above
        elif (number := number_of(kind)) is None or not self._write_library(value, number):
            self._write_reference(value)

    def _write_library(self, value: object, number: int) -> bool:
        """Whether ``value`` is one that crosses; a mutable one gets its number after its parts."""
        entry = LIBRARY[number]
        if entry.is_mutable and (seen := self._known.number_of(value)) is not None:
            self._out += _CONTAINER.pack(Tag.SEEN, seen)
            return True
        try:
            parts = entry.take_apart(value)
        except NotPlain:
            return False
        self._check_depth()
        self._out += _CONTAINER.pack(Tag.LIBRARY, number)
        self._pending.append([_Seal(value), parts] if entry.is_mutable else [parts])
        return True

    def _write_record(self, value: object, kind: int) -> None:
        number = self._known.number_of(value)
        if number is not None:
            self._out += _CONTAINER.pack(Tag.SEEN, number)
            return
        self._known.add(value)
        self._out += _CONTAINER.pack(Tag.RECORD, kind)
        self._unwritten.append(self._known.records.content(value, kind)[::-1])

    def _check_depth(self) -> None:
        if len(self._pending) > self._limits.depth:
            raise ValueRefused(f"the value is nested deeper than {self._limits.depth} containers")

    def _open(self, value: object) -> None:
        self._check_depth()
        if isinstance(value, _MUTABLE):
            self._known.add(value)

    def _write_items(self, items: list[object]) -> None:
        packing, data = Packing.MIXED, b""
        if len(items) >= SMALL_RUN:
            packing, data = self._pack_rows(items) or _pack_run(items)
        self._out.append(packing)
        if packing is Packing.MIXED:
            if items:
                items.reverse()
                self._pending.append(items)
        else:
            self._count(len(items) // 8)
            self._out += data

    def _pack_rows(self, rows: list[object]) -> tuple[Packing, bytes] | None:
        """Rows of numbers (grids, intervals, edges) are common enough for a form of their own."""
        kinds = set(map(type, rows))
        if kinds not in ({list}, {tuple}):
            return None
        if kinds == {list} and not self._known.are_new(rows):
            return None
        copies: list[tuple[object, ...]] = [tuple(row) for row in rows]  # type: ignore[arg-type]  # all are lists or tuples
        packing, data = _pack_run(list(chain.from_iterable(copies)))
        if packing is Packing.MIXED:
            return None
        if kinds == {list}:
            self._known.add_all(rows)
        self._count(len(rows) + sum(map(len, copies)) // 8)
        head = bytes([Tag.LIST if kinds == {list} else Tag.TUPLE, packing])
        return Packing.ROWS, head + _big_endian(array("I", map(len, copies))) + data

    def _write_reference(self, value: object) -> None:
        reference = self._refer(value)
        if isinstance(reference, ObjectRef):
            self._out += _HANDLE.pack(Tag.OBJECT, reference.handle)
            self._out += _text(reference.type_name) + _text(",".join(reference.methods))
        elif isinstance(reference, CallbackRef):
            tag = Tag.ASYNC_CALLBACK if reference.is_async else Tag.CALLBACK
            self._out += _HANDLE.pack(tag, reference.number)
        elif isinstance(reference, LentRef):
            self._out += _HANDLE.pack(Tag.LENT, reference.number)
            self._out += _text(reference.type_name) + _text(",".join(reference.specials))
        else:
            self._out += _encode_str(Tag.UNSUPPORTED, reference.type_name)

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > self._limits.nodes:
            raise ValueRefused(f"the value holds more than {self._limits.nodes} parts")


def _sized(tag: Tag, data: bytes) -> bytes:
    return _CONTAINER.pack(tag, len(data)) + data


def _text(text: str) -> bytes:
    data = text.encode("utf-8", "surrogatepass")
    return _LENGTH.pack(len(data)) + data


def _encode_str(tag: Tag, text: str) -> bytes:
    return bytes([tag]) + _text(text)


def _encode_int(value: int) -> bytes:
    if -(1 << 63) <= value < 1 << 63:
        return _INT64.pack(Tag.INT64, value)
    return _sized(Tag.BIG_INT, value.to_bytes(value.bit_length() // 8 + 1, "big", signed=True))


_SCALARS: dict[type, Callable[[object], bytes]] = {
    type(None): lambda _: bytes([Tag.NONE]),
    bool: lambda value: bytes([Tag.TRUE if value else Tag.FALSE]),
    int: _encode_int,  # type: ignore[dict-item]  # keyed by the exact type
    float: lambda value: _FLOAT.pack(Tag.FLOAT, value),
    complex: lambda value: _COMPLEX.pack(Tag.COMPLEX, value.real, value.imag),  # type: ignore[attr-defined]  # as above
    str: lambda value: _encode_str(Tag.STR, value),  # type: ignore[arg-type]  # as above
    bytes: lambda value: _sized(Tag.BYTES, value),  # type: ignore[arg-type]  # as above
}


def _pack_run(items: Sequence[object]) -> tuple[Packing, bytes]:
    """Long runs of one number or string type at C speed; everything else one by one."""
    if len(items) < SMALL_RUN:
        return Packing.MIXED, b""
    kinds = set(map(type, items))
    if kinds == {int}:
        try:
            return Packing.INT64, _big_endian(array("q", items))  # type: ignore[arg-type, type-var]  # all are int
        except OverflowError:
            return Packing.MIXED, b""
    if kinds == {float}:
        return Packing.FLOAT, _big_endian(array("d", items))  # type: ignore[arg-type, type-var]  # all are float
    if kinds == {str}:
        encoded = [text.encode("utf-8", "surrogatepass") for text in items]  # type: ignore[attr-defined]  # all are str
        return Packing.STR, _big_endian(array("I", map(len, encoded))) + b"".join(encoded)
    return Packing.MIXED, b""


def _big_endian(numbers: "array[int] | array[float]") -> bytes:
    if struct.pack("=H", 1) != struct.pack(">H", 1):
        numbers.byteswap()
    return numbers.tobytes()
