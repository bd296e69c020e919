"""Counting decides, time confirms or raises; what the guest says can hide nothing from the clock."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import pytest

from evaluator.growth import Call, Inputs, MeasurementFailed, measure_time
from evaluator.growth.classes import CLASSES
from evaluator.growth.counting import CountSeries, counted_growth
from evaluator.growth.probe import Count, Weight
from evaluator.model.reasoning import GrowthResult

SECONDS_PER_EVENT = 1e-6


@dataclass
class FakeProbe:
    """A solution of which the events, the processor time and the reach are known."""

    events: Callable[[int], float]
    seconds: Callable[[int], float]
    reach: int = 1 << 40
    minds_types: bool = False
    clock: Literal["processor", "wall"] = "processor"

    def count(self, call: Call, limit: int, *, count_values: bool) -> Count:
        """As many events at line 3 as ``events`` says, and one elsewhere."""
        if self.minds_types and count_values:
            raise MeasurementFailed("raised TypeError: integers only (solution.py:2)")
        events = int(self.events(self._size(call)))
        return Count(events < limit, {2: 1, 3: min(events, limit)}, {}, 1)

    def cpu_s(self, call: Call, times: int = 1) -> float:  # noqa: ARG002 - see Probe
        """What ``seconds`` says."""
        return self.seconds(self._size(call))

    def weigh(self, call: Call) -> Weight:
        """As many bytes as the input has items."""
        return Weight(self._size(call))

    def _size(self, call: Call) -> int:
        size = call.args[0]
        assert isinstance(size, int)
        if size > self.reach:
            raise MeasurementFailed("raised RecursionError: too deep (solution.py:3)")
        return size


def measured(
    events: Callable[[int], float], seconds: Callable[[int], float] | None = None, reach: int = 1 << 40
) -> GrowthResult:
    probe = FakeProbe(events, seconds or (lambda n: events(n) * SECONDS_PER_EVENT), reach)
    inputs = Inputs("f", "all", lambda n: Call("f", (n,)), 1 << 20)
    result = measure_time(probe, inputs)
    assert result is not None
    return result


@pytest.mark.parametrize(
    ("events", "name"),
    [
        (lambda _: 12, "1"),
        (lambda n: 5 * n.bit_length() + 7, "log n"),
        (lambda n: 3 * n**0.5 + 9, "sqrt n"),
        (lambda n: 4 * n + 20, "n"),
        (lambda n: n * n / 2 + 3 * n, "n^2"),
        (lambda n: n**3 / 6 + n, "n^3"),
        (lambda n: 2.0**n + 4, "2^n"),
    ],
)
def test_what_is_counted_and_confirmed_is_told(events: Callable[[int], float], name: str) -> None:
    result = measured(events)
    assert (result.measured, result.line) == (name, 3)
    assert name in result.set


def test_work_that_no_count_shows_is_seen_by_the_clock() -> None:
    result = measured(lambda n: 2 * n, lambda n: 1e-8 * n * n)
    assert result.measured == "n^2"
    assert result.confidence == "medium"


def test_a_guest_that_counts_nothing_gains_nothing() -> None:
    """The counts come out of a process that the solution shares; the time does not."""
    honest = measured(lambda n: n * n / 2 + n)
    forged = measured(lambda _: 1, lambda n: (n * n / 2 + n) * SECONDS_PER_EVENT)
    assert honest.measured == forged.measured == "n^2"
    assert forged.confidence != "high"


def test_a_wall_clock_makes_every_result_less_sure() -> None:
    inputs = Inputs("f", "all", lambda n: Call("f", (n,)), 1 << 20)
    results = [
        measure_time(FakeProbe(lambda n: 4 * n, lambda n: 4e-6 * n, clock=clock), inputs)
        for clock in ("processor", "wall")
    ]
    assert [(one.clock, one.measured, one.confidence) for one in results if one] == [
        ("processor", "n", "high"),
        ("wall", "n", "medium"),
    ]


def test_a_little_steeper_than_counted_is_only_the_cache() -> None:
    assert measured(lambda n: 3 * n, lambda n: 1e-7 * n**1.3).measured == "n"


def test_a_solution_that_reaches_small_sizes_only_is_judged_by_them() -> None:
    result = measured(lambda n: 3 * n + 2, reach=900)
    assert result.measured == "n"
    assert max(point.n for point in result.points) <= 900


def test_what_cannot_be_called_at_all_says_why() -> None:
    with pytest.raises(MeasurementFailed, match="RecursionError"):
        measured(lambda n: n, reach=1)


def test_a_solution_that_minds_exact_types_is_counted_without_its_items() -> None:
    probe = FakeProbe(lambda n: 4 * n, lambda n: 4e-6 * n, minds_types=True)
    result = measure_time(probe, Inputs("f", "all", lambda n: Call("f", (n,)), 1 << 20))
    assert result is not None
    assert result.measured == "n"


def test_few_heavy_items_that_are_passed_quickly_are_not_taken_for_slow_growth() -> None:
    """A square of 512 rows is turned in library code within a millisecond, and no count shows it."""
    probe = FakeProbe(lambda n: n + 2, lambda n: 1e-9 * n * n)
    rows = Inputs("f", "a square", lambda n: Call("f", (n, [[0] * min(n, 2)] * n)), 512)
    result = measure_time(probe, rows)
    assert result is not None
    assert (result.measured, result.confidence) == ("n^2", "medium")


def test_where_no_time_was_taken_nothing_is_sure() -> None:
    def never(_: int) -> float:
        raise MeasurementFailed("an input cannot be sent: too large")

    assert measured(lambda n: n + 2, never).confidence == "medium"


def test_a_constant_beside_it_does_not_hide_how_steep_hidden_work_is() -> None:
    result = measured(lambda _: 2, lambda n: 1e-3 + 6e-10 * n**2)
    assert result.measured == "n^2"


def test_counts_that_depend_on_luck_are_evened_over_neighbouring_sizes() -> None:
    def lucky(n: int) -> float:
        return n * random.Random(n).uniform(1, 6)  # noqa: S311 - luck, no secret

    result = measured(lucky, lambda n: 3e-6 * n)
    assert result.measured == "n"
    assert result.confidence == "medium"


def test_small_sizes_that_are_a_case_of_their_own_leave_it_to_the_clock() -> None:
    """Things of up to a hundred do not fit into less room: the table fills up only then."""

    def fitting(n: int) -> float:
        return sum(max(0, n - weight) for weight in range(0, 100, 3)) * n / 33 + 8

    result = measured(fitting, lambda n: 3e-8 * fitting(n))
    assert result.measured == "n^2"
    assert "n^3" in result.set


def test_flatter_growth_at_large_sizes_is_not_left_out() -> None:
    result = measured(lambda n: 3 * n * n, lambda n: 1e-6 * n * min(n, 200))
    assert result.confidence == "medium"
    assert {"n", "n^2"} <= set(result.set)


def test_what_takes_long_soon_is_confirmed_by_smaller_sizes() -> None:
    result = measured(lambda n: n**3 / 6 + n, lambda n: 2e-7 * n**3)
    assert (result.measured, result.confidence) == ("n^3", "high")


def test_a_busy_moment_is_no_hidden_work() -> None:
    """A long time that is not so long the next time was the machine's."""
    seen: dict[int, int] = {}

    def seconds(n: int) -> float:
        seen[n] = seen.get(n, 0) + 1
        is_busy = n >= 1 << 14 and seen[n] <= 3
        return 1e-7 * n * (6 * n / (1 << 14) if is_busy else 1)

    result = measured(lambda n: 3 * n, seconds)
    assert (result.measured, result.confidence) == ("n", "high")


def test_numbers_that_get_longer_leave_the_count_of_operations_possible() -> None:
    result = measured(lambda n: 2 * n, lambda n: 1e-8 * n * n)
    assert set(result.set) >= {"n", "n^2"}


def test_a_line_that_runs_as_luck_will_have_it_does_not_decide() -> None:
    draw = random.Random(5)  # noqa: S311 - luck, no secret
    ns = tuple(range(100, 1000, 100))
    lucky = {n: draw.randrange(1, n) ** 2 // n for n in ns}
    counts = tuple(
        Count(is_complete=True, lines={2: lucky[n], 3: 3 * n - lucky[n]}, steps={}, depth=1) for n in ns
    )
    series = CountSeries(ns, counts)
    counted = counted_growth(series, CLASSES)
    assert counted is not None
    assert counted.selection.possible == ("n",)


def test_library_code_that_goes_through_a_text_is_linear_in_spite_of_its_start() -> None:
    assert measured(lambda _: 2, lambda n: 2e-3 + 8e-9 * n).measured == "n"


def test_memory_that_gets_dearer_does_not_make_a_square_a_cube() -> None:
    assert measured(lambda n: 3 * n, lambda n: 1e-9 * n**2.4).measured == "n^2"


def test_a_clock_that_leans_to_more_widens_what_is_possible() -> None:
    result = measured(lambda n: 2 * n, lambda n: 1e-8 * n**1.4)
    assert (result.measured, result.confidence) == ("n", "medium")
    assert "n^2" in result.set


def test_hidden_work_of_an_object_is_not_taken_for_longer_numbers() -> None:
    """Its constructor takes a number, but what grows is the workload."""
    probe = FakeProbe(lambda n: 2 * n, lambda n: 1e-8 * n * n)
    workload = Inputs("C", "all", lambda n: Call("C", (n,), (("f", ()),) * min(n, 2)), 1 << 20)
    result = measure_time(probe, workload)
    assert result is not None
    assert "n" not in result.set
