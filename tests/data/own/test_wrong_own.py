"""What no solution may win by, in a team's own tests either: each of these fails in a sandbox."""

import pytest
import solution  # type: ignore[import-not-found]  # the way a test finds what it tests
from solution import EqualToAll, Point


def test_an_object_that_equals_everything_equals_no_number() -> None:
    assert EqualToAll() == 3


def test_nor_from_the_other_side() -> None:
    assert 3 == EqualToAll()  # noqa: SIM300 - that is the test


def test_nor_inside_a_list() -> None:
    assert [EqualToAll()] == [3]


def test_nor_another_object() -> None:
    assert EqualToAll() == Point(1, 2)


def test_nor_about_a_number() -> None:
    assert EqualToAll() == pytest.approx(3.0)


def test_nor_at_no_distance_of_a_number() -> None:
    assert abs(EqualToAll() - 3) < 1e-9


def test_nor_of_one_with_a_point() -> None:
    assert abs(EqualToAll() - 3.0) < 1e-9


def test_nor_by_not_being_more_than_a_number() -> None:
    assert not EqualToAll() > 3


def test_a_wrong_record_is_wrong() -> None:
    assert Point(1, 2) == Point(2, 1)


def test_a_wrong_tuple_is_wrong() -> None:
    assert solution.pair("1,2") == (2, 1)
