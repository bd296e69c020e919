"""The line that pays is told with its count and what that is about."""

from collections.abc import Callable

import pytest

from evaluator.growth.counting import CountSeries
from evaluator.growth.paying_line import line_evidence
from evaluator.growth.probe import Count

NS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 32, 64, 128, 256, 512, 1000)


def series(runs: Callable[[int], float], steps: Callable[[int], float] = lambda _: 0) -> CountSeries:
    """Line 14 runs so often and takes so many steps; line 2 runs once."""
    counts = tuple(Count(True, {2: 1, 14: int(runs(n))}, {14: int(steps(n))}, 1) for n in NS)
    return CountSeries(NS, counts)


@pytest.mark.parametrize(
    ("runs", "measured", "told"),
    [
        (lambda n: n * (n - 1) / 2, "n^2", "line 14 ran 499,500 times at n = 1,000, about n^2/2"),
        (lambda n: n, "n", "line 14 ran 1,000 times at n = 1,000, about n"),
        (lambda n: 3 * n, "n", "line 14 ran 3,000 times at n = 1,000, about 3 n"),
        (lambda _: 5, "1", "line 14 ran 5 times at n = 1,000, the same at every size"),
    ],
)
def test_the_count_comes_with_its_class_and_constant(
    runs: Callable[[int], float], measured: str, told: str
) -> None:
    assert line_evidence(series(runs), 14, measured) == told


def test_steps_that_only_go_with_the_runs_are_left_to_the_runs() -> None:
    """A comparison of two items takes some steps each time."""
    told = line_evidence(series(lambda n: n * n, lambda n: 2 * n * n), 14, "n^2")
    assert told == "line 14 ran 1,000,000 times at n = 1,000, about n^2"


def test_steps_of_items_are_told_where_they_grow_faster_than_the_runs() -> None:
    told = line_evidence(series(lambda n: n, lambda n: n * n), 14, "n^2")
    assert told == "line 14 put items through 1,000,000 steps at n = 1,000, about n^2"


def test_time_above_the_count_of_the_line_is_not_laid_on_its_runs() -> None:
    told = line_evidence(series(lambda n: n), 14, "n^2")
    assert told.startswith("line 14 ran 1,000 times at n = 1,000, about n;")
    assert "library code" in told


@pytest.mark.parametrize("line", [None, 99])
def test_nothing_is_told_of_a_line_that_was_not_counted(line: int | None) -> None:
    assert not line_evidence(series(lambda n: n), line, "n")
    assert not line_evidence(CountSeries((), ()), line, "n")
