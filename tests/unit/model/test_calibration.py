"""Where a number stands among the functions of the corpus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.model.calibration import Calibration
from evaluator.scoring.calibration.table import quantiles_of

TABLE = Calibration(
    "functions", 588, {"complexity": {50: 4, 75: 8, 90: 13, 99: 27}, "depth": {50: 2, 75: 2, 90: 3}}
)
values = st.integers(0, 60)
corpora = st.lists(values, min_size=1, max_size=400)


@pytest.mark.parametrize(
    ("value", "share"),
    [(0, 0.0), (2, 0.25), (8, 0.75), (10.5, 0.825), (13, 0.90), (27, 0.99), (500, 0.99), (-1, 0.0)],
)
def test_shares_lie_on_the_quantiles_and_straight_between_them(value: float, share: float) -> None:
    """No share above the last quantile is claimed."""
    assert TABLE.share_below("complexity", value) == pytest.approx(share)


def test_equal_quantiles_count_as_the_lowest() -> None:
    """A depth that the median function has is not above 75 % of them."""
    assert TABLE.share_below("depth", 2) == 0.5


def test_a_metric_without_a_table_has_no_share() -> None:
    assert TABLE.share_below("charm", 3) is None
    assert TABLE.percent_below("charm", 3) == 0


@pytest.mark.parametrize(("value", "percent"), [(4, 0), (5, 50), (8, 50), (9, 75), (28, 99)])
def test_a_percentage_that_is_told_is_one_that_the_table_holds(value: float, percent: int) -> None:
    assert TABLE.percent_below("complexity", value) == percent


@given(corpora, values)
def test_no_more_functions_are_said_to_lie_below_than_do(corpus: list[int], value: int) -> None:
    calibration = Calibration("functions", len(corpus), {"complexity": quantiles_of(corpus)})
    truly = 100 * sum(each < value for each in corpus) / len(corpus)
    assert calibration.percent_below("complexity", value) <= truly


@given(corpora, values, values)
def test_a_larger_number_never_stands_lower(corpus: list[int], one: int, other: int) -> None:
    calibration = Calibration("functions", len(corpus), {"complexity": quantiles_of(corpus)})
    low, high = sorted((one, other))
    below = [calibration.share_below("complexity", value) or 0.0 for value in (low, high)]
    assert below == sorted(below)
    assert calibration.percent_below("complexity", low) <= calibration.percent_below("complexity", high)
