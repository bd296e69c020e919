"""A team's own tests, as they stand in any repository: nothing in them knows of a sandbox."""

import asyncio
import dataclasses
import json
import unittest
from collections.abc import Iterator
from typing import Any

import pytest
import solution  # type: ignore[import-not-found]  # the way a test finds what it tests
from solution import Color, InsufficientFunds, Level, Pair, Point, Stack, Version

MADE_WITH_THE_MODULE = Stack([1])


def test_records_are_compared_with_one_another() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert (Point(1, 2) == Point(2, 1)) is False
    assert Point(1, 2) + Point(3, 4) == Point(4, 6)
    assert [Point(1, 2)] == [Point(1, 2)]
    assert {"a": (Point(1, 2), 3)} == {"a": (Point(1, 2), 3)}
    assert Point(1, 2) in [Point(0, 0), Point(1, 2)]
    assert Point(1, 2) != None  # noqa: E711 - some write it
    assert Stack([1]) != [1]


def test_what_is_only_compared_with_its_own_kind() -> None:
    assert solution.Polynomial(1, 2) == solution.Polynomial(1, 2)
    assert solution.Polynomial(1, 2) != solution.Polynomial(2, 1)


def test_records_are_taken_apart_and_changed() -> None:
    assert dataclasses.asdict(Point(1, 2)) == {"x": 1, "y": 2}
    assert dataclasses.astuple(Version(3)) == (3, 0)
    assert dataclasses.replace(Point(1, 2), x=5) == Point(5, 2)
    assert [field.name for field in dataclasses.fields(Point)] == ["x", "y"]
    assert dataclasses.is_dataclass(Point)
    assert not dataclasses.is_dataclass(Stack)


def test_records_have_an_order() -> None:
    assert Version(1, 2) < Version(1, 3)
    assert sorted([Version(2), Version(1)])[0].major == 1
    assert max(Version(2), Version(3)) == Version(3)


def test_records_are_hashed() -> None:
    assert len({Point(1, 2), Point(1, 2), Point(2, 1)}) == 2
    assert {Point(1, 2): "a"}[Point(1, 2)] == "a"
    with pytest.raises(TypeError):
        hash(Version(1))


def test_what_an_object_says_of_itself() -> None:
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"
    assert f"{Point(1, 2)}" == str(Point(1, 2)) == "Point(x=1, y=2)"
    assert f"{Stack():x}" == "<x>"
    assert float(Stack([1, 2])) == 2.0
    assert list(reversed(Stack([1, 2]))) == [2, 1]


def test_truth_is_what_the_solution_says() -> None:
    assert Stack([1])
    assert not Stack()
    assert Point(0, 0)
    node, values = solution.chain(3), []
    while node:
        values.append(node.value)
        node = node.following
    assert values == [3, 2, 1]


def test_types_are_those_of_the_solution() -> None:
    point = Point(1, 2)
    assert type(point) is Point
    assert type(point).__name__ == point.__class__.__name__ == Point.__name__ == "Point"
    assert type(point) != type(Stack())
    assert isinstance(point, Point)
    assert not isinstance(point, (Stack, int))
    assert issubclass(solution.Square, solution.Shape)
    assert vars(point) == point.__dict__ == {"x": 1, "y": 2}


def test_private_names_are_the_solutions_own() -> None:
    assert Stack([1])._items == [1]


def test_an_operator_in_place() -> None:
    stack = before = Stack()
    stack += 1
    assert stack is before
    assert len(stack) == 1


def test_a_named_tuple_is_a_tuple() -> None:
    found = solution.pair("1,2")
    assert found == (1, 2)
    assert found == (1, 2)
    assert found == Pair(1, 2)
    assert found != (2, 1)
    assert isinstance(found, tuple)
    assert solution.edges() == [("a", "b"), ("b", "c")]
    assert sorted([Pair(2, 1), Pair(1, 2)]) == [(1, 2), (2, 1)]
    assert {Pair(1, 2), Pair(1, 2)} == {(1, 2)}
    assert ("a", "b") in solution.edges()
    left, right = found
    assert (left, right) == (1, 2)


def test_a_kind_of_list_is_a_list() -> None:
    row = solution.Row([3, 1])
    assert row == [3, 1]
    assert isinstance(row, list)
    assert sorted(row) == [1, 3]


def test_members_of_an_enumeration() -> None:
    assert solution.Color(1) == Color.RED
    assert Color["GREEN"] is Color.GREEN
    assert list(Color) == [Color.RED, Color.GREEN]
    assert len(Color) == 2
    assert Color.RED in Color
    assert {Color.RED: "stop"}[Color(1)] == "stop"
    assert Level.HIGH == 2
    assert Level.LOW < Level.HIGH
    assert solution.Kind("cat") == "cat"


@pytest.mark.parametrize("color", list(Color))
def test_members_are_parameters(color: Any) -> None:
    assert color in (Color.RED, Color.GREEN)


def test_an_error_has_its_attributes() -> None:
    with pytest.raises(InsufficientFunds) as raised:
        solution.withdraw(1, 5)
    assert (raised.value.needed, raised.value.available, raised.value.missing) == (5, 1, 4)
    assert str(raised.value) == "need 5, have 1"
    assert raised.type is InsufficientFunds


def test_an_error_has_its_bases() -> None:
    assert issubclass(InsufficientFunds, solution.BankError)
    assert issubclass(solution.NotFound, KeyError)
    assert not issubclass(solution.BankError, KeyError)
    with pytest.raises(solution.BankError):
        solution.find("x")
    with pytest.raises(KeyError):
        solution.find("x")


def test_an_error_that_the_test_makes() -> None:
    error = InsufficientFunds(5, 1)
    assert error.missing == 4
    assert str(error) == "need 5, have 1"

    def fail() -> None:
        raise InsufficientFunds(3, 1)

    assert solution.call(fail) == "caught 2"


def test_errors_of_the_library() -> None:
    with pytest.raises(json.JSONDecodeError):
        solution.read_json("{")
    with pytest.raises(dataclasses.FrozenInstanceError):
        solution.freeze(Point(1, 2))


def test_a_program_that_exits() -> None:
    assert solution.main(["--count", "3"]) == 3
    with pytest.raises(SystemExit) as raised:
        solution.main(["--wrong"])
    assert raised.value.code == 2


def test_types_are_arguments() -> None:
    assert solution.is_subtype(1, int)
    assert not solution.is_subtype("1", (int, float))


def test_coroutines_run_by_the_library() -> None:
    async def both() -> list[int]:
        return await asyncio.gather(solution.double(1), asyncio.create_task(solution.double(2)))

    async def numbers() -> list[int]:
        return [number async for number in solution.ticks(3)]

    assert asyncio.run(solution.double(4)) == 8
    assert asyncio.run(both()) == [2, 4]
    assert asyncio.run(numbers()) == [0, 1, 2]


def test_what_an_iterator_is() -> None:
    assert isinstance(solution.count_up(2), Iterator)


def test_what_the_module_has_made() -> None:
    MADE_WITH_THE_MODULE.push(2)
    assert len(MADE_WITH_THE_MODULE) >= 2


@pytest.fixture(scope="module")
def shared() -> Any:
    """For all tests of the module."""
    return Stack()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_what_tests_share(shared: Any, count: int) -> None:
    assert len(shared.push(count)) == count


@pytest.mark.parametrize("stack", [Stack([1]), Stack([1, 2])])
def test_parameters_of_the_solution(stack: Any) -> None:
    assert len(stack) in (1, 2)


class TestOfTheOldKind(unittest.TestCase):
    """As ``unittest`` has it."""

    @classmethod
    def setUpClass(cls) -> None:
        """For all tests of the class."""
        cls.stack = Stack()

    def setUp(self) -> None:
        """For each of them."""
        self.point = Point(1, 2)

    def test_equality(self) -> None:
        self.assertEqual(self.point, Point(1, 2))
        self.assertNotEqual(self.point, Point(2, 1))
        self.assertEqual(solution.pair("1,2"), (1, 2))

    def test_one(self) -> None:
        self.assertIsInstance(self.stack.push(1), Stack)

    def test_two(self) -> None:
        self.assertTrue(self.stack.push(1))
        with self.assertRaises(InsufficientFunds) as raised:
            solution.withdraw(0, 2)
        self.assertEqual(raised.exception.needed, 2)
