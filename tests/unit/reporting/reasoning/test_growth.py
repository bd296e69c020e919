"""What a report says about measured growth."""

from dataclasses import replace

import pytest

from evaluator.model.reasoning import GrowthPoint, GrowthResult
from evaluator.reporting.reasoning import growth
from tests.unit.scoring.evidence_builders import growth as measured

SLOW = measured("n^2", ("n", "n log n"))


@pytest.mark.parametrize(
    ("result", "accepted"),
    [
        (SLOW, False),
        (measured("n log n", ("n", "n log n")), True),
        (measured("1", ("n",)), True),  # better than what is asked for
        (replace(SLOW, set=("n log n", "n^2")), True),  # the best of the set counts
        (replace(SLOW, accepted=()), None),
        (measured("n + m", ("n",)), None),
    ],
)
def test_growth_is_compared_with_the_fastest_growing_accepted_class(
    result: GrowthResult, accepted: bool | None
) -> None:
    assert growth.is_accepted(result) is accepted


def test_what_is_not_accepted_comes_first_then_what_grows_fastest() -> None:
    fine, cubic = measured("n", ("n",)), measured("n^3", ("n",))
    assert growth.worst_first([fine, SLOW, cubic]) == (cubic, SLOW, fine)


def test_the_words_name_the_class_or_the_whole_set_and_the_target() -> None:
    assert growth.growth_class(SLOW) == "O(n^2)"
    assert growth.growth_class(measured("n log n", set=("n log n", "n"))) == "O(n) or O(n log n)"
    assert growth.standing(SLOW) == "above accepted O(n log n), high confidence"
    assert growth.standing(replace(SLOW, accepted=(), confidence="low")) == "low confidence"


def test_the_table_holds_few_rows_with_the_largest_counted_and_the_largest_of_all() -> None:
    points = tuple(
        GrowthPoint(n, n if n <= 700 else None, None if n <= 700 else n / 1e6) for n in range(1, 1001)
    )
    titles, *rows = growth.point_table(replace(SLOW, points=points))
    assert titles == ("n", "steps", "CPU ms")
    assert len(rows) <= growth.MAX_ROWS
    assert ("700", "700", "") in rows
    assert rows[0][0] == str(growth.SETTLED)
    assert rows[-1] == ("1,000", "", "1.00")


def test_a_column_without_values_is_left_out() -> None:
    points = tuple(GrowthPoint(n, 56 * n, None) for n in (16, 32, 64, 128))
    assert growth.point_table(replace(SLOW, resource="space", points=points))[0] == ("n", "bytes")


def test_one_plot_is_shown_or_as_many_as_fit_and_none_without_points() -> None:
    drawn = replace(SLOW, points=tuple(GrowthPoint(n, n * n, None) for n in (16, 32, 64)))
    empty = replace(
        SLOW, points=(GrowthPoint(16, None, None), GrowthPoint(0, 1, 1.0), GrowthPoint(32, 5, None))
    )
    assert growth.plotted([SLOW, empty, drawn], show_all=False) == (drawn,)
    assert len(growth.plotted([drawn] * 50, show_all=True)) == growth.MAX_PLOTS


def test_times_of_a_wall_clock_are_called_so() -> None:
    result = replace(SLOW, clock="wall", points=tuple(GrowthPoint(n, n, n / 1e6) for n in (16, 32)))

    assert growth.paying_line(result).endswith("; " + growth.BY_WALL_CLOCK)
    assert growth.point_table(result)[0] == ("n", "steps", "wall ms")
