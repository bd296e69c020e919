"""Values of the standard library come out as what they are; others of their types stay where they are."""

from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import UUID

import pytest

from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.library import LIBRARY, number_of, put_together
from sandbox.protocol.limits import ProtocolError
from sandbox.protocol.references import UnsupportedRef
from tests.unit.sandbox.protocol.built_in_values import LIMITS, mark_unsupported, resolve, round_trip

VALUES: list[Any] = [
    Decimal("1.10"),
    Decimal("-Infinity"),
    Fraction(1, 3),
    date(2024, 2, 29),
    datetime(2024, 1, 2, 3, 4, 5, 6),
    datetime(2024, 1, 2, tzinfo=UTC),
    datetime(2024, 1, 2, fold=1, tzinfo=timezone(timedelta(hours=2))),
    time(1, 2),
    timedelta(days=1, microseconds=3),
    UUID(int=5),
    Path("/a/b"),
    PurePosixPath("c"),
    range(5, 0, -2),
    slice(1, None),
    int,
    ValueError,
    type(None),
    ...,
    NotImplemented,
    {"a": 1}.keys(),
    {"a": 1}.items(),
    Counter("aab"),
    OrderedDict(b=1, a=2),
    defaultdict(list, {1: [2]}),
    deque([1, [2]], maxlen=3),
    array("d", [1.5]),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_it_comes_out_the_same(value: Any) -> None:
    back = round_trip([value, {"deep": (value,)}])[1]["deep"][0]
    assert type(back) is type(value)
    assert back == value
    assert repr(back) == repr(value)


def test_what_a_queue_and_a_default_are_made_of_is_kept() -> None:
    assert round_trip(deque([1], maxlen=3)).maxlen == 3
    assert round_trip(defaultdict(list))["new"] == []
    assert list(round_trip({1: 2}.values())) == [2]


@pytest.mark.parametrize("value", [Counter(), OrderedDict(), defaultdict(int), deque(), array("i")], ids=repr)
def test_a_mutable_one_keeps_its_identity(value: Any) -> None:
    first, inner, second = round_trip([value, [1], value])
    assert first is second
    assert inner == [1]


class OwnDate(date):
    """Of a class of an author's own."""


class OwnZone(tzinfo):
    """With rules of its own."""

    def utcoffset(self, _: datetime | None) -> timedelta:
        return timedelta(0)

    def dst(self, _: datetime | None) -> timedelta:
        return timedelta(0)

    def tzname(self, _: datetime | None) -> str:
        return "own"


KEPT = [Decimal("1e20000"), Fraction(1, 1 << 200_000), range(10**30), OwnDate(2024, 1, 1), OwnDate]
KEPT.append(datetime(2024, 1, 1, tzinfo=OwnZone()))


@pytest.mark.parametrize("value", KEPT, ids=lambda value: type(value).__name__)
def test_what_is_too_large_or_of_another_class_crosses_as_a_reference(value: object) -> None:
    back = decode(encode(value, mark_unsupported, LIMITS), resolve, LIMITS)
    assert back == UnsupportedRef(type(value).__name__)


WRONG: list[tuple[type, object]] = [
    (Decimal, "1e20000"),
    (Decimal, "text"),
    (Fraction, (1, 0)),
    (Fraction, (1, 1 << 200_000)),
    (date, (2024, 2, 30)),
    (datetime, ()),
    (range, (0, 10**30, 1)),
    (type, "Popen"),
    (type, "SystemExit"),
    (deque, 5),
    (date, (b"\x07\xe8\x01\xff",)),
    (datetime, (b"\x07\xe8\x01\xff\x00\x00\x00\x00\x00\x00", None, 0)),
    (defaultdict, (None, 5)),
    (array, ("q", ["x"])),
    (type({}.keys()), 5),
]


@pytest.mark.parametrize(("kind", "parts"), WRONG, ids=map(str, range(len(WRONG))))
def test_malformed_parts_break_the_protocol(kind: type, parts: object) -> None:
    number = number_of(kind)
    assert number is not None
    with pytest.raises(ProtocolError):
        put_together(number, parts)


@pytest.mark.parametrize(
    ("kind", "around"),
    [
        (deque, lambda endless: (endless, None)),
        (array, lambda endless: ("q", endless)),
        (Counter, lambda endless: endless),
        (OrderedDict, lambda endless: endless),
        (defaultdict, lambda endless: (None, endless)),
        (type({}.values()), lambda endless: endless),
        (type({}.keys()), lambda endless: endless),
        (range, lambda endless: (0, endless, 1)),
    ],
)
def test_an_object_of_the_other_side_is_never_asked_for_its_items(
    kind: type, around: Callable[[object], object]
) -> None:
    asked: list[str] = []

    class Remote:
        def __getattr__(self, name: str) -> object:
            asked.append(name)
            raise AttributeError(name)

        def __iter__(self) -> Iterator[object]:
            asked.append("items")
            return iter(())

        def __index__(self) -> int:
            asked.append("number")
            return 0

    number = number_of(kind)
    assert number is not None
    with pytest.raises(ProtocolError, match="malformed"):
        put_together(number, around(Remote()))
    assert asked == []


def test_a_number_beyond_the_table_breaks_the_protocol() -> None:
    with pytest.raises(ProtocolError):
        put_together(len(LIBRARY), None)


def test_a_class_that_bears_the_name_of_another_is_not_taken_for_it() -> None:
    fake = type("Decimal", (), {"__module__": "decimal"})
    assert number_of(fake) is None
    assert number_of(type("Odd", (), {"__module__": 5})) is None
