"""Asserts of trusted tests keep their meaning, mind exact types where asked, and say what came."""

import asyncio
from typing import Any

import pytest

from evaluator.execution.plugin.assertions import Checks, compile_test
from evaluator.execution.plugin.compare import WrongType


def run(source: str, *, is_strict: bool = True, **names: object) -> dict[str, Any]:
    """Run ``source`` the way a trusted module is run; returns its names."""
    namespace: dict[str, Any] = {**Checks(is_strict=is_strict).names(), **names}
    exec(compile_test(source.encode(), "test_sample.py"), namespace)  # noqa: S102 - the tests' own source
    return namespace


HOLDS = [
    "x == 1",
    "x != 2",
    "x < 2",
    "x <= 1",
    "x > 0",
    "x >= 1",
    "xs is xs",
    "xs is not None",
    "1 in xs",
    "3 not in xs",
    "0 < x < 2",
    "x == 1 == y",
    "x",
    "not 0",
    "x and xs",
    "None or x",
    "(lambda: x)() == 1",
    "[each for each in xs] == [1, 2]",
    "(found := x) == 1 and found == 1",
    "(x, *xs) == (1, 1, 2)",
    "f(*xs, **{'c': 3}) == 6",
    "x == 1 if x else False",
]
NAMES: dict[str, Any] = {"x": 1, "y": 1, "xs": [1, 2], "f": lambda a, b, c: a + b + c}


@pytest.mark.parametrize("is_strict", [True, False], ids=["strict", "lax"])
@pytest.mark.parametrize("condition", HOLDS)
def test_a_condition_that_holds_passes(condition: str, is_strict: bool) -> None:
    run(f"assert {condition}", is_strict=is_strict, **NAMES)
    run(f"assert {condition}, 'a message'", is_strict=is_strict, **NAMES)


FAILS = {
    "x == 2": "x == 2: got 1, expected 2",
    "x != 1": "x != 1: 1 != 1 does not hold",
    "x < 1": "x < 1: 1 < 1 does not hold",
    "x <= 0": "x <= 0: 1 <= 0 does not hold",
    "x > 1": "x > 1: 1 > 1 does not hold",
    "x >= 2": "x >= 2: 1 >= 2 does not hold",
    "xs is None": "xs is None: [1, 2] is None does not hold",
    "x is not x": "x is not x: 1 is not 1 does not hold",
    "3 in xs": "3 in xs: 3 in [1, 2] does not hold",
    "1 not in xs": "1 not in xs: 1 not in [1, 2] does not hold",
    "0 < x < 1": "0 < x < 1: False is not true",
    "not x": "not x: False is not true",
    "xs and []": "xs and []: [] is not true",
}


@pytest.mark.parametrize(("condition", "message"), FAILS.items())
def test_a_condition_that_fails_says_what_came(condition: str, message: str) -> None:
    with pytest.raises(AssertionError) as raised:
        run(f"assert {condition}", **NAMES)
    assert str(raised.value) == message


@pytest.mark.parametrize("condition", FAILS)
def test_a_lax_check_fails_where_python_does(condition: str) -> None:
    with pytest.raises(AssertionError):
        run(f"assert {condition}", is_strict=False, **NAMES)


@pytest.mark.parametrize(
    "condition", ["x == True", "x == 1.0", "xs == (1, 2)", "xs == [1.0, 2]", "x is True"]
)
def test_a_strict_check_minds_the_type(condition: str) -> None:
    with pytest.raises(WrongType):
        run(f"assert {condition}", **NAMES)


@pytest.mark.parametrize(
    "condition",
    [
        "x in (True, 2)",
        "xs in [[1.0, 2], [3]]",
        "x in {2, 1.0}",
        "x == True and xs",
        "x == y == 1.0",
        "x == 2 or x == True",
        "all(each == 1.0 for each in [x, y])",
        "any([each in (True,) for each in xs])",
        "(x == 1.0 if xs else False)",
    ],
)
def test_a_part_of_a_strict_condition_minds_the_type_too(condition: str) -> None:
    with pytest.raises(WrongType, match="type"):
        run(f"assert {condition}", **NAMES)
    run(f"assert {condition}", is_strict=False, **NAMES)


@pytest.mark.parametrize(
    "condition",
    [
        "x in (True, 1)",
        "x == True or x == 1",
        "x in range(3)",
        "'a' in 'abc'",
        "'a' in {'a': 1}",
        "x == y == 1 and all(each in [1, 2] for each in xs)",
        "0 < x == y",
    ],
)
def test_a_strict_condition_holds_where_one_of_its_parts_is_right_in_type_too(condition: str) -> None:
    run(f"assert {condition}", **NAMES)


def test_after_a_not_an_equal_value_of_another_type_still_fails() -> None:
    with pytest.raises(AssertionError):
        run("assert not x == True", **NAMES)


def test_a_type_that_was_wrong_before_is_not_told_of_the_next_condition() -> None:
    run("assert x == True or x == 1", **NAMES)
    checks = Checks(is_strict=True)
    assert checks.holds("Eq", 1, True) is False
    checks.check_true(True, "", None)
    with pytest.raises(AssertionError) as raised:
        checks.check_true(False, "x", None)
    assert not isinstance(raised.value, WrongType)


@pytest.mark.parametrize("condition", ["x == True", "x == 1.0", "xs == [1.0, 2]"])
def test_a_lax_check_takes_pythons_word(condition: str) -> None:
    run(f"assert {condition}", is_strict=False, **NAMES)


def test_none_where_a_boolean_is_due_is_an_answer_and_no_wrong_type() -> None:
    with pytest.raises(AssertionError) as raised:
        run("assert x is True", x=None)
    assert not isinstance(raised.value, WrongType)


def test_a_message_comes_before_the_detail() -> None:
    with pytest.raises(AssertionError, match=r"^size of 1 \(x == 2: got 1, expected 2\)$"):
        run("assert x == 2, f'size of {x}'", x=1)
    with pytest.raises(WrongType, match=r"^\[1\] \(x == 1.0"):
        run("assert x == 1.0, [x]", x=1)


def test_a_message_is_made_only_when_it_is_needed() -> None:
    made: list[int] = []
    run("assert x == 1, made.append(x)", x=1, made=made)
    assert made == []
    with pytest.raises(AssertionError):
        run("assert x == 2, made.append(x)", x=1, made=made)
    assert made == [1]


def test_a_message_sees_the_names_of_its_function() -> None:
    namespace = run("def check(x):\n    for y in [1, 2]:\n        assert x == y, f'{x} at {y}'\n")
    with pytest.raises(AssertionError, match=r"^1 at 2 \(x == y"):
        namespace["check"](1)


def test_both_sides_are_evaluated_once_and_from_the_left() -> None:
    order: list[str] = []

    def note(name: str) -> int:
        order.append(name)
        return 1

    run("assert note('left') == note('right')", note=note)
    assert order == ["left", "right"]


def test_a_chain_evaluates_its_middle_once_and_stops_at_the_first_failure() -> None:
    order: list[int] = []

    def note(number: int) -> int:
        order.append(number)
        return number

    with pytest.raises(AssertionError):
        run("assert note(1) < note(0) < note(2)", note=note)
    assert order == [1, 0]


@pytest.mark.parametrize(
    "body",
    [
        "assert await give(1) == 1",
        "assert await give(1) == 1, f'{await give(2)}'",
        "assert await give(1), 'message'",
        "assert 0 < await give(1) < 2",
        "assert [x async for x in numbers()] == [0, 1]",
    ],
)
def test_asserts_with_await_keep_working(body: str) -> None:
    source = (
        "async def give(x): return x\n"
        "async def numbers():\n    yield 0\n    yield 1\n"
        f"async def check():\n    {body}\n    return 'reached'\n"
    )
    assert asyncio.run(run(source)["check"]()) == "reached"


def test_an_exception_inside_a_condition_is_not_changed() -> None:
    with pytest.raises(ZeroDivisionError):
        run("assert 1 / 0 == 1, 'message'")


def test_an_error_points_at_the_line_of_the_assert() -> None:
    with pytest.raises(AssertionError) as raised:
        run("x = 1\n\nassert (\n    x\n    == 2\n)\n")
    frames = [each for each in raised.traceback if str(each.path).endswith("test_sample.py")]
    assert [each.lineno + 1 for each in frames] == [3]


def test_a_long_condition_is_cut() -> None:
    with pytest.raises(AssertionError) as raised:
        run(f"assert [{', '.join(['x'] * 500)}] == 0", x=1)
    assert len(str(raised.value)) < 200
