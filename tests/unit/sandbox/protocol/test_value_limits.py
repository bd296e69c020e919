"""Every bound holds on both sides, and what one side sends the other takes."""

import struct
from collections.abc import Callable
from dataclasses import replace

import pytest

from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.limits import ProtocolError, ValueLimits, ValueRefused
from sandbox.protocol.tags import Packing, Tag
from tests.unit.sandbox.protocol.built_in_values import LIMITS, mark_unsupported, resolve, round_trip

HASH_MODULUS = (1 << 61) - 1


def nested(depth: int) -> object:
    """A list in a list in a list."""
    value: object = 0
    for _ in range(depth):
        value = [value]
    return value


TOO_MUCH = [
    pytest.param(nested(11), replace(LIMITS, depth=10), "deep", id="depth"),
    pytest.param([None] * 100, replace(LIMITS, nodes=100), "parts", id="nodes"),
    pytest.param([1] * 800, replace(LIMITS, nodes=100), "parts", id="packed nodes"),
    pytest.param([[number] for number in range(100)], replace(LIMITS, nodes=50), "parts", id="rows"),
    pytest.param("x" * 2000, replace(LIMITS, size_bytes=1000), r"larger|bytes", id="size"),
]


@pytest.mark.parametrize(("value", "limits", "message"), TOO_MUCH)
def test_a_value_beyond_a_limit_is_refused_where_it_is_encoded(
    value: object, limits: ValueLimits, message: str
) -> None:
    with pytest.raises(ValueRefused, match=message):
        encode(value, mark_unsupported, limits)


@pytest.mark.parametrize(("value", "limits", "message"), TOO_MUCH)
def test_a_value_beyond_a_limit_is_refused_where_it_is_decoded(
    value: object, limits: ValueLimits, message: str
) -> None:
    with pytest.raises(ProtocolError, match=message):
        decode(encode(value, mark_unsupported, LIMITS), resolve, limits)


@pytest.mark.parametrize(
    ("value", "limits"),
    [
        (nested(10), replace(LIMITS, depth=10)),
        ([None] * 99, replace(LIMITS, nodes=100)),
        ([1] * 792, replace(LIMITS, nodes=100)),
    ],
    ids=["depth", "nodes", "packed nodes"],
)
def test_a_value_at_a_limit_crosses(value: object, limits: ValueLimits) -> None:
    assert round_trip(value, limits) == value


COLLIDING: dict[str, Callable[[int], object]] = {
    "wide integers": lambda number: number * HASH_MODULUS << 64,
    "tuples of wide integers": lambda number: (number * HASH_MODULUS << 64, 1),
    "complex numbers": lambda number: complex(-1000003 * number, number),
    "frozen sets": lambda number: frozenset({(number + 100) * HASH_MODULUS}),
}


@pytest.mark.parametrize("make", COLLIDING.values(), ids=COLLIDING)
@pytest.mark.parametrize("container", [set, frozenset, dict.fromkeys])
def test_keys_that_were_made_to_share_a_hash_are_refused(
    make: Callable[[int], object], container: Callable[[list[object]], object]
) -> None:
    limits = replace(LIMITS, colliding_keys=50)
    keys = [make(number) for number in range(1, 53)]
    assert len({hash(key) for key in keys}) == 1
    with pytest.raises(ProtocolError, match="share a hash"):
        decode(encode(container(keys), mark_unsupported, LIMITS), resolve, limits)
    fewer = container(keys[:51])
    assert round_trip(fewer, limits) == fewer


def test_colliding_keys_are_counted_over_the_whole_value() -> None:
    """Many tables below the limit cost as much as one above it."""
    limits = replace(LIMITS, colliding_keys=50)
    table = [number * HASH_MODULUS << 64 for number in range(1, 42)]
    assert round_trip([set(table)], limits) == [set(table)]
    with pytest.raises(ProtocolError, match="share a hash"):
        decode(encode([set(table), set(table)], mark_unsupported, LIMITS), resolve, limits)


def test_the_same_few_collisions_in_many_tables_are_welcome() -> None:
    """-1 and -2 share a hash, and honest tables of offsets hold both."""
    offsets = [{-1, -2, number} for number in range(2000)]
    assert round_trip(offsets) == offsets


@pytest.mark.parametrize("tag", [Tag.SET, Tag.FROZENSET, Tag.DICT])
def test_a_key_that_comes_twice_is_malformed(tag: Tag) -> None:
    key = struct.pack(">Bq", Tag.INT64, 1) * (1 + (tag is Tag.DICT))
    with pytest.raises(ProtocolError, match="twice"):
        decode(struct.pack(">BIB", tag, 2, Packing.MIXED) + key * 2, resolve, LIMITS)


def test_many_wide_keys_that_do_not_collide_are_welcome() -> None:
    """Sets of 64-bit fingerprints are honest."""
    keys = {(number * 0x9E3779B97F4A7C15) & ((1 << 64) - 1) for number in range(10_000)}
    assert round_trip(keys) == keys


@pytest.mark.parametrize("tag", [Tag.SET, Tag.DICT, Tag.FROZENSET])
def test_a_key_that_cannot_be_hashed_is_refused(tag: Tag) -> None:
    empty_list = struct.pack(">BIB", Tag.LIST, 0, Packing.MIXED)
    data = struct.pack(">BIB", tag, 1, Packing.MIXED) + empty_list + bytes([Tag.NONE] * (tag is Tag.DICT))
    with pytest.raises(ValueRefused, match="key"):
        decode(data, resolve, LIMITS)


MALFORMED = {
    "nothing": b"",
    "an unknown tag": b"\xff",
    "bytes after the end": bytes([Tag.NONE, Tag.NONE]),
    "a length beyond the end": struct.pack(">BI", Tag.BYTES, 9) + b"short",
    "four billion items": struct.pack(">BIB", Tag.LIST, 0xFFFFFFFF, Packing.MIXED),
    "four billion packed items": struct.pack(">BIB", Tag.LIST, 0xFFFFFFFF, Packing.FLOAT),
    "an unknown packing": struct.pack(">BIB", Tag.LIST, 1, 99) + bytes([Tag.NONE]),
    "rows of rows": struct.pack(">BIBBB", Tag.LIST, 1, Packing.ROWS, Tag.LIST, Packing.ROWS) + bytes(4),
    "rows longer than their items": struct.pack(">BIBBBI", Tag.LIST, 1, Packing.ROWS, Tag.LIST, 1, 2)
    + bytes(8),
    "a container that never came": struct.pack(">BI", Tag.SEEN, 0),
    "text that is no UTF-8": struct.pack(">BI", Tag.STR, 1) + b"\xff",
    "half a number": bytes([Tag.FLOAT, 0, 0]),
}


@pytest.mark.parametrize("data", MALFORMED.values(), ids=MALFORMED)
def test_malformed_bytes_are_a_protocol_error(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        decode(data, resolve, LIMITS)
