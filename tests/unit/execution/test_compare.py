"""Equal means the same value and the same exact type, at every depth."""

import math
from collections import Counter, deque
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from evaluator.execution.plugin.compare import WrongType, check_equal
from tests.unit.sandbox.protocol.built_in_values import VALUES, exact, round_trip

NAN = math.nan


class EqualToAll:
    """What a hostile solution would like to return."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__


SAME: list[Any] = [
    None,
    0,
    "\ud800",
    b"x",
    bytearray(b"x"),
    10**5000,
    [1, [2, (3, {"a": {4}})]],
    {frozenset({(1, 2)}): [None]},
]


@pytest.mark.parametrize("value", SAME, ids=lambda value: type(value).__name__)
def test_a_copy_is_equal(value: object) -> None:
    check_equal(round_trip(value), value)


@given(VALUES)
def test_what_has_crossed_the_wire_is_equal_unless_nan_is_a_key(value: object) -> None:
    try:
        check_equal(round_trip(value), value)
    except AssertionError:
        assert "nan" in repr(exact(value))


@pytest.mark.parametrize(
    ("left", "right"), [(NAN, -NAN), ([1.0, NAN], [1.0, float("nan")]), ({"a": NAN}, {"a": NAN})]
)
def test_nan_equals_nan_where_a_test_expects_it(left: object, right: object) -> None:
    check_equal(left, right)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (1, True),
        (True, 1),
        (1, 1.0),
        (1 + 0j, 1),
        ([1], (1,)),
        ({1}, frozenset({1})),
        (b"x", bytearray(b"x")),
        ("1", 1),
        ([[1, 2], [3, True]], [[1, 2], [3, 1]]),
        ({"a": 1}, {"a": 1.0}),
        ({1: "a"}, {True: "a"}),
        ({1}, {1.0}),
        ({(1, 2)}, {(1, 2.0)}),
        ({frozenset({0})}, {frozenset({False})}),
        ([0] * 5000, [0] * 4999 + [False]),
    ],
    ids=repr,
)
def test_the_right_value_of_another_type_is_a_wrong_type(actual: object, expected: object) -> None:
    with pytest.raises(WrongType, match="of type"):
        check_equal(actual, expected)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (1, 2),
        ([1], [1, 2]),
        ({"a": 1}, {"a": 2}),
        ({1}, {2}),
        ({"a": 1}, {"b": 1}),
        (None, 0),
        (0, None),
        ("a", "b"),
    ],
    ids=repr,
)
def test_another_value_is_not_a_matter_of_types(actual: object, expected: object) -> None:
    with pytest.raises(AssertionError, match="expected") as raised:
        check_equal(actual, expected)
    assert not isinstance(raised.value, WrongType)


@pytest.mark.parametrize(
    ("actual", "expected", "place"),
    [
        ([[1, 2], [9, 4], [9]], [[1, 2], [3, 4], [5]], r"at \[1\]\[0\]: got 9, expected 3"),
        ({"a": [1, 2]}, {"a": [1, 3]}, r"at \['a'\]\[1\]: got 2, expected 3"),
        (([0], "x"), ([0], "y"), r"at \[1\]: got 'x', expected 'y'"),
    ],
)
def test_the_first_difference_is_told_with_its_place(actual: object, expected: object, place: str) -> None:
    with pytest.raises(AssertionError, match=place):
        check_equal(actual, expected)


def test_what_is_no_plain_value_decides_by_its_own_equality() -> None:
    check_equal(0.1 + 0.2, pytest.approx(0.3))
    check_equal([0.1 + 0.2], [pytest.approx(0.3)])
    with pytest.raises(AssertionError):
        check_equal(0.4, pytest.approx(0.3))
    with pytest.raises(AssertionError):
        check_equal(object(), 1)
    check_equal(1, EqualToAll())


def cyclic() -> list[Any]:
    """A list that holds itself."""
    value: list[Any] = []
    value.append([value])
    return value


def shared() -> list[Any]:
    """A list that is small in memory and endless to walk: each level holds the one below twice."""
    value: list[Any] = [1]
    for _ in range(80):
        value = [value, value]
    return value


@pytest.mark.parametrize("make", [cyclic, shared])
def test_values_that_hold_or_share_themselves_are_compared_in_bounded_time(make: Any) -> None:
    check_equal(make(), make())
    other = make()
    other[0][0] = "another"
    with pytest.raises(AssertionError):
        check_equal(make(), other)


def test_a_deep_value_is_compared_without_recursion() -> None:
    def nested(inside: object) -> object:
        for _ in range(5000):
            inside = [inside]
        return inside

    check_equal(nested("a"), nested("a"))
    with pytest.raises(AssertionError):
        check_equal(nested("a"), nested("b"))


def test_a_counter_is_a_dict() -> None:
    check_equal(Counter("aab"), {"a": 2, "b": 1})
    with pytest.raises(AssertionError):
        check_equal(Counter("aab"), {"a": 2, "b": True})


OTHER_TYPES: list[Any] = [
    (Decimal(5), 5),
    (Fraction(5), 5),
    (deque([1]), [1]),
    (deque([True]), deque([1])),
    (datetime(2024, 1, 1), date(2024, 1, 1)),
]


@pytest.mark.parametrize(("actual", "expected"), OTHER_TYPES, ids=repr)
def test_types_of_the_library_are_exact_too(actual: object, expected: object) -> None:
    with pytest.raises(AssertionError):
        check_equal(actual, expected)
    check_equal(expected, expected)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (True, 1.0),
        (1 + 0j, 1.0),
        ((1.0, 2.0), [1.0, 2.0]),
        ({1.0: 0, 2.0: 0}, [1.0, 2.0]),
        ([True, 2.0], [1.0, 2.0]),
        ({"a": True}, {"a": 1.0}),
    ],
    ids=repr,
)
def test_a_tolerance_is_about_numbers_not_about_types(actual: Any, expected: Any) -> None:
    with pytest.raises(WrongType, match="of type"):
        check_equal(actual, pytest.approx(expected))
    with pytest.raises(WrongType, match="of type"):
        check_equal(pytest.approx(expected), actual)


@pytest.mark.parametrize(
    ("actual", "expected"),
    [(2, 2.0), (2.0, 2), ([1, 2.0], [1.0, 2]), ({"a": 1}, {"a": 1.0}), (1 + 1e-12j, 1 + 0j), (None, None)],
    ids=repr,
)
def test_an_integer_is_as_good_as_a_float_within_a_tolerance(actual: Any, expected: Any) -> None:
    check_equal(actual, pytest.approx(expected))
