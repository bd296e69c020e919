"""No decision of a test may rest on how an object of the solution behaves; each of these is a wrong type."""

from collections.abc import Callable
from typing import Any

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests

MISUSES: dict[str, Callable[[Any], object]] = {
    "==": lambda account: account == 3,
    "!=": lambda account: account != 3,
    "<": lambda account: account < 3,
    ">=": lambda account: account >= 3,
    "bool": bool,
    "not": lambda account: not account,
    "hash": hash,
    "in a list": lambda account: account in [3, 4],
    "a key": lambda account: {account: 1},
    "in a list that is compared": lambda account: [account] == [3],
}


@pytest.mark.parametrize("misuse", MISUSES.values(), ids=MISUSES)
def test_an_object(misuse: Callable[[Any], object]) -> None:
    misuse(solution.Account("ann"))


@pytest.mark.parametrize(
    "misuse", [bool, hash, len, lambda function: function == 3], ids=["bool", "hash", "len", "=="]
)
def test_a_function(misuse: Callable[[Any], object]) -> None:
    misuse(solution.add)


def test_a_misuse_that_the_test_hides_is_none_the_less_one() -> None:
    try:
        solution.Account("ann") == 3  # noqa: B015 - the comparison is the test
    except TypeError:
        return


def test_an_assert_on_an_object() -> None:
    assert solution.Account("ann")


def test_an_assert_that_compares_an_object() -> None:
    assert solution.Account("ann") == 3


def test_an_object_in_a_comparison_of_lists() -> None:
    assert solution.same([solution.Account("ann")]) == [1]
