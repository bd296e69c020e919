"""Built-in values cross in both directions with their exact types."""

import math
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests

VALUES: list[Any] = [
    None,
    True,
    False,
    0,
    1,
    -1,
    2**63 - 1,
    2**63,
    -(2**63),
    -(2**63) - 1,
    10**10_000,
    0.5,
    -0.0,
    math.inf,
    -math.inf,
    1 + 2j,
    "",
    "text",
    "\ud800 alone",
    "\0",
    b"",
    bytes(range(256)),
    bytearray(b"x"),
    [],
    (),
    set(),
    frozenset(),
    {},
    [1, 2, 3, 4, 5],
    [1, True, 1.0, "1", b"1", None],
    [0.0, 1.0, 2.0, -0.0, 1e300],
    ["a", "b", "c", "\ud800", ""],
    [[1, 2], [3], [], [4, 5, 6]],
    [(1, 2), (3, 4), (5, 6), (7, 8)],
    (1, (2, (3, [4]))),
    {1, "a", (2, 3), frozenset({4}), None, 2.5},
    frozenset({(1, frozenset({2}))}),
    {"a": 1, 2: [3], (4, 5): {"b": {6}}, None: None, 1.5: b"x", frozenset({7}): ()},
]

NAMES = [f"{number}-{type(value).__name__}" for number, value in enumerate(VALUES)]


@pytest.mark.parametrize("value", VALUES, ids=NAMES)
def test_a_value_arrives_and_comes_back(value: Any) -> None:
    back = solution.same(value)
    assert type(back) is type(value)
    assert back == value
    assert solution.type_name(value) == type(value).__name__


@pytest.mark.parametrize(
    "value", [-0.0, True, 1, 1.0, "\ud800", b"x", bytearray(b"x"), (1,), 1j, [None]], ids=repr
)
def test_the_solution_sees_what_was_sent(value: Any) -> None:
    assert solution.shown(value) == repr(value)
    assert repr(solution.same(value)) == repr(value)


def test_nan_crosses() -> None:
    assert solution.shown(math.nan) == "nan"
    assert math.isnan(solution.same(math.nan))
    assert math.isnan(solution.same([1.0, 2.0, 3.0, math.nan])[3])


def test_dicts_keep_their_order() -> None:
    assert list(solution.same({3: "c", 1: "a", 2: "b"}).items()) == [(3, "c"), (1, "a"), (2, "b")]


def test_an_integer_of_ten_thousand_digits_is_returned() -> None:
    assert solution.power_of_ten(10_000) == 10**10_000


def test_results_of_a_megabyte_are_returned() -> None:
    assert solution.big_list(150_000) == list(range(150_000))
    assert len(solution.big_text(1 << 20)) == 1 << 19


def test_arguments_of_a_megabyte_arrive() -> None:
    assert solution.type_name("x" * (1 << 20)) == "str"
    assert solution.same([["row", 1]] * 20_000)[-1] == ["row", 1]


LIBRARY: list[Any] = [
    Decimal("1.10"),
    Fraction(1, 3),
    date(2024, 2, 29),
    datetime(2024, 1, 2, 3, tzinfo=UTC),
    timedelta(hours=3),
    UUID(int=5),
    Path("/a/b"),
    range(3),
    slice(1, 2),
    Counter("aab"),
    OrderedDict(b=1),
    defaultdict(list, {1: [2]}),
    deque([1, 2], maxlen=2),
    array("d", [0.5]),
    int,
    KeyError,
]


@pytest.mark.parametrize("value", LIBRARY, ids=lambda value: type(value).__name__)
def test_a_value_of_the_library_arrives_and_comes_back(value: Any) -> None:
    back = solution.same({"deep": [value]})["deep"][0]
    assert type(back) is type(value)
    assert back == value
    assert solution.shown(value) == repr(value)


def test_a_queue_is_changed_in_place() -> None:
    queue = deque([1])
    solution.append(queue, [2])
    assert queue == deque([1, [2]])
    assert solution.same(queue) is queue


def test_a_count_is_changed_in_place() -> None:
    counts = Counter(old=1)
    solution.put(counts, "new", 2)
    assert counts == Counter(old=1, new=2)
    missing = defaultdict(list, {1: [1]})
    solution.append(missing[1], 2)
    solution.put(missing, 2, [])
    assert missing == {1: [1, 2], 2: []}
