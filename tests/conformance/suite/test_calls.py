"""Functions and their arguments."""

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests


def test_positional_default_keyword_and_star_arguments() -> None:
    assert solution.add(1) == 11
    assert solution.add(1, 2) == 3
    assert solution.add(1, 2, 3, 4) == 10
    assert solution.add(b=1, a=2) == 3
    assert solution.add(1, 2, scale=3) == 9
    assert solution.add(1, 2, 3, scale=2, x=4, y=5) == 30
    assert solution.add(*[1, 2], scale=2) == 6


WRONG = {
    "too few": lambda: solution.add(),  # noqa: PLW0108 - looked up in each test anew
    "too many": lambda: solution.same(1, 2),
    "unknown": lambda: solution.same(x=1),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_wrong_signature_is_a_type_error(wrong) -> None:  # type: ignore[no-untyped-def]  # a table of calls
    with pytest.raises(TypeError, match="argument"):
        wrong()


def test_module_constants_are_plain_values() -> None:
    assert solution.LIMIT == 5
    assert solution.NAMES == ["a", "b"]
    assert {"a": (1, 2.0), None: {3}} == solution.TABLE
    assert solution.READ_AT_IMPORT == ""


def test_a_module_level_object_can_be_used() -> None:
    assert solution.BANK.balance == 100
    assert solution.BANK.deposit(5) == 105
    assert solution.BANK.balance == 105


@pytest.mark.parametrize("time", ["first", "second", "third"])
def test_each_test_finds_fresh_state(time: str) -> None:
    assert solution.NAMES == ["a", "b"]
    assert solution.count_call() == 1
    assert solution.count_call() == 2


def test_a_function_may_recurse_deeply() -> None:
    assert solution.depth_of(900) == 900


def test_recursion_without_end_is_a_recursion_error() -> None:
    with pytest.raises(RecursionError):
        solution.depth_of(-1)


def test_printing_disturbs_nothing() -> None:
    assert solution.print_much() == "printed"


def test_a_function_may_run_an_event_loop() -> None:
    assert solution.run_event_loop(3) == 3


def test_a_function_of_the_solution_can_be_an_argument_of_another() -> None:
    assert solution.call_it(solution.double, 4) == 8
    assert solution.sort_with([3, -1, 2], solution.double) == [-1, 2, 3]
    assert solution.call_it(solution.Account.from_text, "ann:3").balance == 3
