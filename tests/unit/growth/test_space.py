"""Memory is told by the larger of bytes and depth; what is returned is told apart."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import pytest

from evaluator.growth import Call, Inputs, MeasurementFailed, measure, measure_space_alone
from evaluator.growth.inputs import RESULT_LEFT_OUT
from evaluator.growth.probe import Count, Weight
from evaluator.model.reasoning import GrowthResult

LARGEST = 1 << 17


@dataclass
class FakeProbe:
    """A solution of which the memory, the depth of calls and the reach are known."""

    peak: Callable[[int], float]
    depth: Callable[[int], int] = lambda _: 1
    result: Callable[[int], float] = lambda _: 0
    events: Callable[[int], float] = lambda n: 4 * n
    reach: int = 1 << 40
    counted: int = 0
    clock: Literal["processor", "wall"] = "processor"

    def count(self, call: Call, limit: int, *, count_values: bool) -> Count:  # noqa: ARG002 - see Probe
        """All events at line 2."""
        self.counted += 1
        n = self._size(call)
        events = int(self.events(n))
        return Count(events < limit, {2: min(events, limit)}, {}, self.depth(n))

    def cpu_s(self, call: Call, times: int = 1) -> float:  # noqa: ARG002 - see Probe
        """A microsecond for each event."""
        return 1e-6 * self.events(self._size(call))

    def weigh(self, call: Call) -> Weight:
        """What ``peak`` and ``result`` say."""
        n = self._size(call)
        return Weight(int(self.peak(n)), int(self.result(n)))

    def _size(self, call: Call) -> int:
        size = call.args[0]
        assert isinstance(size, int)
        if size > self.reach:
            raise MeasurementFailed("raised RecursionError: too deep (solution.py:3)")
        return size


INPUTS = Inputs("f", "random", lambda n: Call("f", (n,)), LARGEST, ("n",), ("1",))


def space_of(probe: FakeProbe, max_n: int = LARGEST) -> GrowthResult:
    """The one result."""
    (result,) = measure_space_alone(probe, replace(INPUTS, max_n=max_n))
    assert result.resource == "space"
    return result


def dictionary_bytes(n: int) -> int:
    """Twice the table as soon as two thirds are taken."""
    slots = 8
    while n > slots * 2 / 3:
        slots *= 2
    return 17 * slots + 64


def set_bytes(n: int) -> int:
    """Four times the table as soon as three fifths are taken."""
    slots = 8
    while n * 5 >= slots * 3:
        slots *= 4
    return 16 * slots + 200


def list_bytes(n: int) -> int:
    """An eighth more room than is needed at each step."""
    room = 0
    while room < n:
        room = (room + 1 + (room + 1 >> 3) + 6) & ~3
    return 56 + 8 * room


@pytest.mark.parametrize(
    ("peak", "name"),
    [
        (lambda _: 320, "1"),
        (lambda n: 200 + 32 * (n > 256) + 32 * (n > 4000), "1"),
        (lambda n: 100 + 400 * n.bit_length(), "log n"),
        (lambda n: 200 + 36 * n**0.5, "sqrt n"),
        (lambda n: 300 + 36 * n, "n"),
        (list_bytes, "n"),
        (dictionary_bytes, "n"),
        (set_bytes, "n"),
        (lambda n: set_bytes(3 * n), "n"),
        (lambda n: dictionary_bytes(5 * n) + list_bytes(n), "n"),
        (lambda n: 49 + n, "n"),
        (lambda n: 130 + (n * 8 if n > 512 else 0), "n"),
        (lambda n: 900 + 8 * n * n, "n^2"),
    ],
)
def test_steps_and_constants_do_not_mislead(peak: Callable[[int], float], name: str) -> None:
    result = space_of(FakeProbe(peak))
    assert result.measured == name
    assert name in result.set


def test_a_few_bytes_more_with_each_size_may_be_logarithmic() -> None:
    assert space_of(FakeProbe(lambda n: 250 + 2 * n.bit_length())).set == ("1", "log n")


@pytest.mark.parametrize("table", [dictionary_bytes, set_bytes, list_bytes])
def test_a_reach_of_few_sizes_is_enough_for_a_table(table: Callable[[int], int]) -> None:
    assert space_of(FakeProbe(table, reach=900)).measured == "n"


def test_bytes_are_the_points() -> None:
    result = space_of(FakeProbe(lambda n: 300 + 36 * n))
    assert all(point.count == 300 + 36 * point.n and point.cpu_s is None for point in result.points)


@pytest.mark.parametrize(
    ("depth", "name"),
    [(lambda n: n + 1, "n"), (lambda n: n.bit_length(), "log n"), (lambda _: 3, "1")],
)
def test_depth_of_calls_counts_where_it_grows_faster(depth: Callable[[int], int], name: str) -> None:
    result = space_of(FakeProbe(lambda _: 200, depth=depth, reach=900))
    assert result.measured == name
    assert [point.count for point in result.points] == sorted(point.count or 0 for point in result.points)


def test_bytes_count_where_they_grow_faster_than_depth() -> None:
    assert space_of(FakeProbe(lambda n: 24 * n, depth=lambda n: n.bit_length())).measured == "n"


def test_what_doubles_with_each_item_is_exponential() -> None:
    doubling = FakeProbe(lambda n: 60 * 2.0**n, events=lambda n: 3 * 2.0**n)
    stepping = FakeProbe(lambda n: set_bytes(1 << n), events=lambda n: 3 * 2.0**n)
    assert space_of(doubling).measured == space_of(stepping).measured == "2^n"


def test_exponential_time_alone_makes_no_exponential_space() -> None:
    assert space_of(FakeProbe(lambda n: 80 + 8 * n, events=lambda n: 3 * 2.0**n)).measured != "2^n"


@pytest.mark.parametrize("base", [2.0, 1.618])
def test_depth_is_told_among_small_sizes_as_well(base: float) -> None:
    probe = FakeProbe(lambda _: 104, depth=lambda n: n, events=lambda n: 3 * base**n)
    assert space_of(probe).measured == "n"


def test_what_is_returned_is_left_out_in_a_second_result() -> None:
    probe = FakeProbe(lambda n: 300 + 36 * n, result=lambda n: 36 * n)
    whole, beside = measure_space_alone(probe, INPUTS)
    assert (whole.measured, whole.family) == ("n", "random")
    assert (beside.measured, beside.family) == ("1", "random" + RESULT_LEFT_OUT)


def test_a_table_that_was_smaller_is_no_sure_sign_of_space_beside_the_result() -> None:
    probe = FakeProbe(lambda n: 300 + 51 * n, result=lambda n: 34 * n)
    _, beside = measure_space_alone(probe, INPUTS)
    assert beside.confidence == "low"
    assert "1" in beside.set


def test_a_solution_gains_no_high_confidence_by_little_memory() -> None:
    """It can forge what it weighs, and does so to its advantage only."""
    assert space_of(FakeProbe(lambda _: 0)).confidence == "medium"
    assert space_of(FakeProbe(lambda n: 300 + 36 * n)).confidence == "high"


def test_half_a_word_for_each_item_may_be_the_buffer_of_a_sort() -> None:
    assert space_of(FakeProbe(lambda n: 200 + 4 * n)).confidence == "medium"


def test_a_little_steeper_than_linear_is_not_told_with_high_confidence() -> None:
    result = space_of(FakeProbe(lambda n: 60 * n + 8 * n * n.bit_length()))
    assert (result.measured, result.confidence, "n log n" in result.set) == ("n", "medium", True)


def test_no_size_is_weighed_that_would_take_very_much_memory() -> None:
    """The events are few: all is in C code."""
    weighed = space_of(FakeProbe(lambda n: 8 * n * n, events=lambda n: 2 * n))
    assert max(point.count or 0 for point in weighed.points) <= 1 << 27


def test_time_and_space_come_from_one_pass_of_counting() -> None:
    both, alone = FakeProbe(lambda n: 40 * n), FakeProbe(lambda n: 40 * n)
    results = measure(both, INPUTS)
    measure_space_alone(alone, INPUTS)
    assert [(each.resource, each.accepted) for each in results] == [("time", ("n",)), ("space", ("1",))]
    assert both.counted == alone.counted


def test_too_few_sizes_say_nothing() -> None:
    assert measure_space_alone(FakeProbe(lambda n: n), replace(INPUTS, max_n=4)) == ()
