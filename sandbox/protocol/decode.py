"""Bytes to values: iterative; bounded in bytes, parts, depth and collisions; builds exact built-ins only."""

import struct
import sys
from array import array
from collections import deque
from collections.abc import Callable
from itertools import islice

from sandbox.protocol.known import Known
from sandbox.protocol.library import LIBRARY, put_together
from sandbox.protocol.limits import ProtocolError, ValueLimits, ValueRefused
from sandbox.protocol.references import CallbackRef, LentRef, ObjectRef, Resolve, UnsupportedRef
from sandbox.protocol.tags import Packing, Tag

_HEAD = struct.Struct(">IB")


def decode(data: bytes, resolve: Resolve, limits: ValueLimits, known: Known | None = None) -> object:
    """The value that ``data`` holds; references become what ``resolve`` gives for them.

    Containers of ``known`` are the very objects that it holds, and new ones are added to it.

    Raises:
        ProtocolError: malformed, truncated, trailing bytes, or beyond ``limits``.
        ValueRefused: a key of a dict or set cannot be hashed on this side.
    """
    if len(data) > limits.size_bytes:
        raise ProtocolError(f"a value of {len(data)} bytes, {limits.size_bytes} are allowed")
    try:
        return _Decoder(data, resolve, limits, known or Known()).run()
    except (struct.error, ValueError, IndexError, KeyError) as error:
        raise ProtocolError(f"malformed value: {error}") from None
    except TypeError:
        raise ValueRefused("a key of a dict or set is not a plain value") from None


class _Open:
    """A container whose items are still being read."""

    __slots__ = ("items", "missing", "tag", "target")

    def __init__(self, tag: int, missing: int, target: object) -> None:
        self.tag = tag
        self.missing = missing
        self.target = target
        self.items: list[object] = target if isinstance(target, list) else []


class _Decoder:
    def __init__(self, data: bytes, resolve: Resolve, limits: ValueLimits, known: Known) -> None:
        self._data = data
        self._at = 0
        self._resolve = resolve
        self._limits = limits
        self._known = known
        self._nodes = 0
        self._collisions = 0
        """Squared for each container, as the work is that they cost."""
        self._open: list[_Open] = []
        self._unfilled: deque[tuple[object, int]] = deque()
        """Nodes of which the content comes later, with the numbers of their shapes."""

    def run(self) -> object:
        value = self._read_value()
        while self._unfilled:
            record, kind = self._unfilled.popleft()
            records = self._known.records
            records.fill(record, kind, [self._read_value() for _ in range(records.size(kind))])
        if self._at != len(self._data):
            raise ProtocolError("bytes after the end of a value")
        return value

    def _read_value(self) -> object:
        data, size, most = self._data, len(self._data), self._limits.nodes
        while True:
            self._nodes += 1  # this loop is most of what a small value costs, so nothing is called for it
            if self._nodes > most or self._at >= size:
                self._count(0)
                self._take(1)
            tag = data[self._at]
            self._at += 1
            read = _LEAVES.get(tag)
            if read is not None:
                value = read(self)
            else:
                value = self._read_container(tag)
                if value is _INCOMPLETE:
                    continue
            while self._open:
                container = self._open[-1]
                container.items.append(value)
                container.missing -= 1
                if container.missing:
                    break
                value = self._close(self._open.pop())
            else:
                return value

    def _read_container(self, tag: int) -> object:
        """The container, or ``_INCOMPLETE`` when it was opened and its items follow."""
        make_target = _TARGETS[tag]
        if len(self._open) >= self._limits.depth:
            raise ProtocolError(f"a value is nested deeper than {self._limits.depth} containers")
        if tag == Tag.LIBRARY:
            self._open.append(_Open(tag, 1, self._take_count()))
            return _INCOMPLETE
        target = make_target()
        if target is not None:
            self._known.add(target)
        count, packing = _HEAD.unpack(self._take(_HEAD.size))
        container = _Open(tag, count * 2 if tag == Tag.DICT else count, target)
        if packing == Packing.MIXED and count:
            self._bounded(container.missing, 1)
            self._open.append(container)
            return _INCOMPLETE
        if count:
            container.items.extend(self._read_run(packing, container.missing))
        return self._close(container)

    def _read_run(self, packing: int, count: int) -> list[object]:
        self._count(count // 8)
        match packing:
            case Packing.INT64:
                return list(self._take_array("q", count))
            case Packing.FLOAT:
                return list(self._take_array("d", count))
            case Packing.STR:
                lengths = self._take_array("I", count)
                return [self._take(int(length)).decode("utf-8", "surrogatepass") for length in lengths]
            case Packing.ROWS:
                return self._read_rows(count)
            case _:
                raise ProtocolError("items packed in an unknown way")

    def _read_rows(self, count: int) -> list[object]:
        self._count(count)
        kind, packing = self._take(2)
        lengths = [int(length) for length in self._take_array("I", count)]
        if packing == Packing.ROWS:
            raise ProtocolError("rows of rows")
        items = iter(self._read_run(packing, self._bounded(sum(lengths), 1)))
        if kind == Tag.TUPLE:
            return [tuple(islice(items, length)) for length in lengths]
        rows: list[object] = [list(islice(items, length)) for length in lengths]
        self._known.add_all(rows)
        return rows

    def _close(self, container: _Open) -> object:
        items = container.items
        if container.tag == Tag.LIST:
            return items
        if container.tag == Tag.TUPLE:
            return tuple(items)
        if isinstance(container.target, int):
            return self._close_library(container.target, items[0])
        keys = items[::2] if container.tag == Tag.DICT else items
        self._check_keys(keys)
        target = frozenset(keys) if container.tag == Tag.FROZENSET else container.target
        if isinstance(target, dict):
            target.update(zip(keys, items[1::2], strict=True))
        elif isinstance(target, set):
            target.update(keys)
        if len(target) != len(keys):  # type: ignore[arg-type]  # a dict, a set or a frozenset
            raise ProtocolError("the same key twice")
        return target

    def _close_library(self, number: int, parts: object) -> object:
        value = put_together(number, parts)
        if LIBRARY[number].is_mutable:
            self._known.add(value)
        return value

    def _check_keys(self, keys: list[object]) -> None:
        """Wide integers, complex numbers and tuples of them can all be made to share one hash.

        The limit keeps the tables, whose cost is quadratic in such keys, from being a weapon, be it one
        large table or many.
        """
        self._collisions += (len(keys) - len(set(map(hash, keys)))) ** 2
        if self._collisions > self._limits.colliding_keys**2:
            raise ProtocolError(f"more than {self._limits.colliding_keys} keys that share a hash")

    def _take(self, size: int) -> bytes:
        start = self._at
        self._at = end = start + size
        if end > len(self._data):
            raise ProtocolError("a value is cut short")
        return self._data[start:end]

    def _take_count(self) -> int:
        return int.from_bytes(self._take(4), "big")

    def _take_sized(self) -> bytes:
        return self._take(self._take_count())

    def _take_text(self) -> str:
        start = self._at + 4
        self._at = end = start + int.from_bytes(self._data[self._at : start], "big")
        if end > len(self._data):
            raise ProtocolError("a value is cut short")
        return self._data[start:end].decode("utf-8", "surrogatepass")

    def _take_array(self, code: str, count: int) -> "array[int] | array[float]":
        numbers: array[int] | array[float] = array(code)
        numbers.frombytes(self._take(self._bounded(count, numbers.itemsize) * numbers.itemsize))
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers

    def _bounded(self, count: int, item_bytes: int) -> int:
        """``count``, proved to fit in the bytes that are left before anything is allocated for it."""
        if count * item_bytes > len(self._data) - self._at:
            raise ProtocolError("a value is cut short")
        return count

    def _count(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > self._limits.nodes:
            raise ProtocolError(f"a value holds more than {self._limits.nodes} parts")

    def _read_bytearray(self) -> bytearray:
        value = bytearray(self._take_sized())
        self._known.add(value)
        return value

    def _read_record(self) -> object:
        kind = self._take_count()
        record = self._known.records.make(kind)
        self._known.add(record)
        self._unfilled.append((record, kind))
        return record

    def _read_callback(self, *, is_async: bool) -> object:
        return self._resolve(CallbackRef(int.from_bytes(self._take(8), "big"), is_async))

    def _read_lent(self) -> object:
        number = int.from_bytes(self._take(8), "big")
        type_name, specials = self._take_text(), self._take_text()
        return self._resolve(LentRef(number, type_name, tuple(specials.split(",")) if specials else ()))

    def _read_object(self) -> object:
        handle = int.from_bytes(self._take(8), "big")
        type_name, methods = self._take_text(), self._take_text()
        return self._resolve(ObjectRef(handle, type_name, tuple(methods.split(",")) if methods else ()))


_INCOMPLETE = object()
_TARGETS: dict[int, Callable[[], object]] = {
    Tag.LIST: list,
    Tag.SET: set,
    Tag.DICT: dict,
    Tag.TUPLE: lambda: None,
    Tag.FROZENSET: lambda: None,
    Tag.LIBRARY: lambda: None,
}
_LEAVES: dict[int, Callable[[_Decoder], object]] = {
    Tag.NONE: lambda _: None,
    Tag.FALSE: lambda _: False,
    Tag.TRUE: lambda _: True,
    Tag.INT64: lambda decoder: int.from_bytes(decoder._take(8), "big", signed=True),
    Tag.BIG_INT: lambda decoder: int.from_bytes(decoder._take_sized(), "big", signed=True),
    Tag.FLOAT: lambda decoder: struct.unpack(">d", decoder._take(8))[0],
    Tag.COMPLEX: lambda decoder: complex(*struct.unpack(">dd", decoder._take(16))),
    Tag.STR: _Decoder._take_text,
    Tag.BYTES: _Decoder._take_sized,
    Tag.BYTEARRAY: _Decoder._read_bytearray,
    Tag.SEEN: lambda decoder: decoder._known.objects[decoder._take_count()],
    Tag.RECORD: _Decoder._read_record,
    Tag.OBJECT: _Decoder._read_object,
    Tag.CALLBACK: lambda decoder: decoder._read_callback(is_async=False),
    Tag.ASYNC_CALLBACK: lambda decoder: decoder._read_callback(is_async=True),
    Tag.LENT: _Decoder._read_lent,
    Tag.UNSUPPORTED: lambda decoder: decoder._resolve(UnsupportedRef(decoder._take_text())),
}
