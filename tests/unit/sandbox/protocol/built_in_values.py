"""Values of every kind that crosses by copy, and a form in which only exact twins are equal."""

import math
import struct
from typing import Any

from hypothesis import strategies as st

from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.limits import ValueLimits
from sandbox.protocol.references import Reference, UnsupportedRef

LIMITS = ValueLimits()


def refer(value: object) -> Reference:
    """No value of these tests may need a reference."""
    raise AssertionError(f"{type(value).__name__} has no form of its own")


def resolve(reference: Reference) -> object:
    """A stand-in for whatever lives on the other side."""
    return reference


def round_trip(value: object, limits: ValueLimits = LIMITS) -> Any:
    """``value`` as it comes out on the other side."""
    return decode(encode(value, refer, limits), resolve, limits)


def mark_unsupported(value: object) -> Reference:
    """As the guest does where nothing else is possible."""
    return UnsupportedRef(type(value).__name__)


TEXTS = st.text(st.characters(exclude_categories=()), max_size=8)
NUMBERS = st.one_of(
    st.integers(),
    st.integers(-(1 << 4000), 1 << 4000),
    st.floats(),
    st.sampled_from([0.0, -0.0, float("inf"), -float("inf"), (1 << 63) - 1, 1 << 63, -(1 << 63), ~(1 << 63)]),
    st.complex_numbers(),
)
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS, st.binary(max_size=8))
KEYS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5).map(tuple),
        st.frozensets(inner, max_size=5),
    ),
    max_leaves=6,
)
RUNS = st.one_of(
    st.lists(st.integers(-(1 << 64), 1 << 64), min_size=3),
    st.lists(st.floats(), min_size=3),
    st.lists(TEXTS, min_size=3),
    st.lists(st.lists(st.integers(-9, 9), max_size=5), min_size=3),
    st.lists(st.lists(st.floats(), max_size=5).map(tuple), min_size=3),
    st.lists(st.lists(TEXTS, max_size=5), min_size=3).map(tuple),
)
VALUES = st.recursive(
    st.one_of(LEAVES, st.binary(max_size=8).map(bytearray), RUNS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=6),
        st.lists(inner, max_size=6).map(tuple),
        st.dictionaries(KEYS, inner, max_size=6),
        st.sets(KEYS, max_size=6),
        st.frozensets(KEYS, max_size=6),
    ),
    max_leaves=20,
)


def exact(value: object) -> object:
    """A form that minds types at every depth, the sign of zero, every bit but those of a nan."""
    return type(value).__name__, _content(value)


def _content(value: object) -> object:
    if isinstance(value, float):
        return "nan" if math.isnan(value) else struct.pack(">d", value)
    if isinstance(value, complex):
        return exact(value.real), exact(value.imag)
    if isinstance(value, dict):
        return tuple((exact(key), exact(item)) for key, item in value.items())
    if isinstance(value, list | tuple):
        return tuple(map(exact, value))
    if isinstance(value, set | frozenset):
        return tuple(sorted(map(exact, value), key=repr))
    return value
