"""Exceptions of the solution."""

from typing import Any

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests


@pytest.mark.parametrize(
    ("kind", "args"),
    [
        (ValueError, ("text", 1)),
        (KeyError, ("key",)),
        (KeyError, ((),)),
        (OSError, (2, "gone")),
        (ValueError, ()),
    ],
    ids=repr,
)
def test_a_built_in_error_comes_with_its_arguments(kind: type[Exception], args: tuple[Any, ...]) -> None:
    with pytest.raises(kind) as raised:
        solution.fail(kind.__name__, *args)
    if args != ((),):
        assert raised.value.args == args


def test_a_built_in_error_is_caught_by_its_base() -> None:
    with pytest.raises(LookupError):
        solution.fail("KeyError", "key")


def test_an_error_of_the_solution_is_caught_by_its_name() -> None:
    with pytest.raises(solution.QuotaExceeded, match="negative amount: -1") as raised:
        solution.Account("ann").deposit(-1)
    assert raised.value.args == ("negative amount: -1", -1)


@pytest.mark.parametrize("base", ["LimitError", "QuotaExceeded", "QuotaAlias"])
def test_an_error_of_the_solution_is_caught_by_its_own_bases_and_aliases(base: str) -> None:
    with pytest.raises(getattr(solution, base)):
        solution.fail("QuotaExceeded", "x")


@pytest.mark.parametrize("base", [ValueError, Exception])
def test_an_error_of_the_solution_is_caught_by_its_built_in_bases(base: type[Exception]) -> None:
    with pytest.raises(base, match="text"):
        solution.fail("QuotaExceeded", "text")


@pytest.mark.parametrize("base", [KeyError, AttributeError, LookupError])
def test_each_of_several_built_in_bases_catches(base: type[Exception]) -> None:
    with pytest.raises(base):
        solution.fail("Missing", "x")


def test_an_alias_of_a_built_in_error_catches_it() -> None:
    with pytest.raises(solution.BadInput):
        solution.fail("ValueError", "x")


def test_a_base_is_not_its_derived_class() -> None:
    with pytest.raises(solution.LimitError) as raised:
        solution.fail("LimitError", "x")
    assert not isinstance(raised.value, solution.QuotaExceeded)
    assert issubclass(solution.QuotaExceeded, ValueError)


def test_one_of_several_classes_catches() -> None:
    with pytest.raises((solution.Missing, solution.QuotaExceeded)):
        solution.fail("QuotaExceeded", "x")


def test_an_error_with_a_cause_is_the_outer_one() -> None:
    with pytest.raises(solution.QuotaExceeded) as raised:
        solution.fail_chained()
    assert raised.value.args == ("outer", 3)


def test_an_exception_group_is_an_exception() -> None:
    with pytest.raises(Exception, match="several"):
        solution.fail_group()


def test_a_call_that_raised_can_be_followed_by_another() -> None:
    account = solution.Account("ann")
    with pytest.raises(ValueError, match="negative"):
        account.deposit(-1)
    assert account.deposit(1) == 1
