"""Functions of the test that the solution calls."""

import threading
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests


class OwnError(Exception):
    """An exception that only the test knows."""


def test_a_clock_is_read_when_the_solution_wants_to_know(clock: Any) -> None:
    account = solution.Account("ann", clock=clock)
    account.deposit(1)
    clock.advance(2.5)
    account.deposit(1)
    clock.set(100.0)
    account.deposit(1)
    assert [when for when, _ in account.history] == [0.0, 2.5, 100.0]


def test_a_sort_key_is_called_for_each_item() -> None:
    seen = []

    def key(item: int) -> int:
        seen.append(item)
        return -item

    assert solution.sort_with([1, 3, 2], key) == [3, 2, 1]
    assert seen == [1, 3, 2]


def test_arguments_and_results_keep_their_types() -> None:
    assert solution.call_it(lambda *args, **kwargs: (args, kwargs), 1, [2], a={3}) == ((1, [2]), {"a": {3}})
    assert solution.call_it(lambda: None) is None
    assert solution.call_it(len, [1, 2]) == 2


def test_a_function_that_comes_back_is_the_same_one() -> None:
    def function() -> None:
        """Nothing."""

    assert solution.same(function) is function
    assert solution.same([function])[0] is function


def test_a_method_of_the_test_is_called() -> None:
    class Log:
        def __init__(self) -> None:
            self.lines: list[str] = []

        def write(self, line: str) -> int:
            self.lines.append(line)
            return len(self.lines)

    log = Log()
    assert solution.call_it(log.write, "a") == 1
    assert solution.call_it(log.write, "b") == 2
    assert log.lines == ["a", "b"]


def raiser(error: BaseException) -> Callable[[], NoReturn]:
    """A function that raises."""

    def fail() -> NoReturn:
        raise error

    return fail


@pytest.mark.parametrize("error", [ValueError("x", 1), KeyError("key"), OwnError("own")], ids=repr)
def test_what_a_callback_raises_passes_through_the_solution(error: Exception) -> None:
    with pytest.raises(type(error)) as raised:
        solution.call_it(raiser(error))
    assert raised.value is error


@pytest.mark.parametrize(
    ("error", "name"), [(ValueError("x", 1), "ValueError"), (KeyError("key"), "KeyError")]
)
def test_the_solution_can_catch_what_a_callback_raises(error: Exception, name: str) -> None:
    assert solution.call_and_catch(raiser(error), name) == f"caught {error.args!r}"


def test_a_callback_error_survives_a_clean_up_that_calls_back() -> None:
    with pytest.raises(OwnError, match="first"):
        solution.call_then_clean_up(raiser(OwnError("first")), lambda: None)


def test_an_error_that_the_solution_swallowed_does_not_come_back() -> None:
    assert solution.call_and_swallow(raiser(OwnError("x"))) == "swallowed"
    with pytest.raises(KeyError, match="later"):
        solution.fail("KeyError", "later")


def test_a_callback_uses_the_solution() -> None:
    account = solution.Account("ann")
    assert solution.call_it(lambda: account.deposit(solution.double(4))) == 8
    assert account.balance == 8


def test_callbacks_and_calls_nest() -> None:
    def down(depth: int) -> Any:
        return solution.recurse_with(down, depth)

    assert solution.recurse_with(down, 12) == 0


def test_an_error_inside_a_nested_call_passes_through_both_sides() -> None:
    with pytest.raises(solution.QuotaExceeded, match="inner"):
        solution.call_it(lambda: solution.fail("QuotaExceeded", "inner"))


def test_callbacks_from_several_threads_are_all_answered() -> None:
    lock = threading.Lock()
    seen = []

    def note(number: int) -> int:
        with lock:
            seen.append(number)
        return number * 2

    assert solution.call_from_threads(note, 8) == [number * 2 for number in range(8)]
    assert sorted(seen) == list(range(8))


def test_a_thread_that_outlives_its_call_keeps_calling_back(clock: Any) -> None:
    ticker = solution.Ticker(clock)
    first = ticker.wait_for(3)
    assert ticker.wait_for(first + 3) > first
    ticker.stop()


def test_objects_of_the_solution_are_arguments_of_callbacks() -> None:
    account = solution.Account("ann", 5)
    assert solution.call_it(lambda given: given is account and given.balance, account) == 5
    assert solution.sort_with([solution.Account("b", 2), account], lambda each: -each.balance)[0] is account
