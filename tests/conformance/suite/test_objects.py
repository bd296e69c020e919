"""Classes, instances and their attributes."""

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests


def test_methods_and_attributes() -> None:
    account = solution.Account("ann", balance=10)
    assert account.owner == "ann"
    assert account.deposit(5) == 15
    assert account.balance == 15
    assert account.history == [(None, 5)]


def test_attributes_are_written() -> None:
    account = solution.Account("ann")
    account.balance = 7
    account.nickname = "a"
    assert account.balance == 7
    assert account.nickname == "a"
    assert account.deposit(1) == 8


def test_properties_are_read_and_written() -> None:
    account = solution.Account("ann", 4)
    assert account.doubled == 8
    account.doubled = 30
    assert account.balance == 15


def test_a_missing_attribute_is_an_attribute_error() -> None:
    account = solution.Account("ann")
    with pytest.raises(AttributeError, match="surname"):
        account.surname  # noqa: B018 - reading it is the test
    with pytest.raises(AttributeError):
        account.withdraw(1)


def test_class_methods_static_methods_and_class_attributes() -> None:
    account = solution.Account.from_text("bob:12")
    assert (account.owner, account.balance) == ("bob", 12)
    assert solution.Account.is_valid("") is False
    assert account.is_valid("x") is True
    assert solution.Account.currency == "EUR"
    assert account.currency == "EUR"


def test_class_attributes_are_written() -> None:
    account = solution.Account("ann")
    solution.Account.currency = "USD"
    assert account.currency == "USD"
    solution.BANK.balance = 1
    assert solution.BANK.doubled == 2


def test_an_inherited_method_is_called() -> None:
    assert solution.Savings("ann").deposit(2) == 4
    assert solution.Savings.from_text("ann:1").deposit(1) == 3


def test_objects_of_the_solution_are_arguments() -> None:
    ann, bob = solution.Account("ann", 10), solution.Account("bob")
    ann.transfer(bob, 4)
    assert (ann.balance, bob.balance) == (6, 4)
    assert solution.total_balance([ann, bob]) == 10
    assert solution.total_balance((ann, ann)) == 12
    assert solution.find({"a": ann, "b": bob}, "b").owner == "bob"


def test_an_object_that_comes_back_is_the_same_one() -> None:
    account = solution.Account("ann")
    assert account.me() is account
    assert solution.same(account) is account
    assert solution.same([account])[0] is account
    assert solution.find({"a": account}, "a") is account
    assert account.child() is not account


def test_an_object_can_be_an_attribute_of_another() -> None:
    ann, bob = solution.Account("ann"), solution.Account("bob")
    ann.partner = bob
    assert ann.partner is bob
    assert ann.partner.owner == "bob"


def test_a_bound_method_is_an_argument() -> None:
    account = solution.Account("ann")
    assert solution.call_it(account.deposit, 3) == 3
    assert account.balance == 3


def test_state_that_objects_share_is_shared() -> None:
    account = solution.Account("ann")
    account.child().deposit(2)
    assert account.history == [(None, 2)]


def test_a_dataclass_is_read_by_field() -> None:
    point = solution.Point(1, y=2)
    assert (point.x, point.y) == (1, 2)
    with pytest.raises(AttributeError):
        point.x = 3
