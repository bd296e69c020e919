"""A plot shows the slope that was measured between those of its neighbours, in any width."""

from collections.abc import Callable

import pytest

from evaluator.model.reasoning import GrowthPoint, GrowthResult
from evaluator.reporting.html.plot import svg_plot
from evaluator.reporting.reasoning.plot import Plot, plot_of, ticks
from evaluator.reporting.reasoning.text_plot import text_plot
from tests.unit.reporting.laws import parse_xml
from tests.unit.scoring.evidence_builders import growth

SIZES = (2, 3, 4, 16, 32, 64, 128, 256, 512, 1024)


def result(
    measured: str, cost: Callable[[int], float], seconds: Callable[[int], float] | None = None
) -> GrowthResult:
    points = tuple(GrowthPoint(n, round(cost(n)), seconds(n) if seconds else None) for n in SIZES)
    return growth(measured, points=points)


def drawn(measured: str, cost: Callable[[int], float]) -> Plot:
    plot = plot_of(result(measured, cost))
    assert plot is not None
    return plot


@pytest.mark.parametrize(
    ("measured", "cost", "names"),
    [
        ("1", lambda _: 7, {"1", "log n"}),
        ("n log n", lambda n: 5 * n * n.bit_length(), {"n", "n log n", "n^2"}),
        ("n^2", lambda n: n * n / 2, {"n log n", "n^2", "n^3"}),
        ("2^n", lambda n: 2**n, {"n^3", "2^n", "n!"}),
    ],
)
def test_the_measured_class_stands_between_its_neighbours(
    measured: str, cost: Callable[[int], float], names: set[str]
) -> None:
    plot = drawn(measured, cost)
    assert {curve.name for curve in plot.curves} == names
    assert [curve.name for curve in plot.curves if curve.is_measured] == [measured]
    picture = "\n".join(text_plot(plot, 70, 12))
    assert measured in picture


def test_points_of_the_measured_class_lie_on_its_curve() -> None:
    plot = drawn("n^2", lambda n: 3 * n * n)
    (curve,) = [curve for curve in plot.curves if curve.is_measured]
    for x, y in plot.series[0].points:
        nearest = min(curve.points, key=lambda point: abs(point[0] - x))
        assert y == pytest.approx(nearest[1], abs=0.05)


def test_time_is_laid_over_the_counts_so_that_only_its_slope_shows() -> None:
    plot = plot_of(result("n", lambda n: 9 * n, lambda n: 4e-7 * n))
    assert plot is not None
    counted, timed = plot.series
    for (x, y), (other_x, other_y) in zip(timed.points, counted.points, strict=True):
        assert (x, y) == pytest.approx((other_x, other_y))


def test_time_alone_is_plotted_in_milliseconds() -> None:
    points = tuple(GrowthPoint(n, None, n / 1e5) for n in SIZES)
    plot = plot_of(growth("n", points=points))
    assert plot is not None
    assert (plot.y_title, plot.series[0].kind) == ("CPU ms", "timed")


@pytest.mark.parametrize(
    "points",
    [
        (),
        (GrowthPoint(16, 5, None),),
        (GrowthPoint(16, None, None), GrowthPoint(32, None, 1.0)),
        (GrowthPoint(0, 5, None), GrowthPoint(-1, 6, None), GrowthPoint(1, 0, 0.0)),
    ],
)
def test_without_two_points_there_is_no_plot(points: tuple[GrowthPoint, ...]) -> None:
    assert plot_of(growth("n", points=points)) is None


@pytest.mark.parametrize("measured", ["2^n", "n m", "n^2"])
@pytest.mark.parametrize("width", [10, 40, 66])
def test_a_plot_keeps_to_its_width_whatever_the_points(measured: str, width: int) -> None:
    """Equal sizes, equal costs, and sizes at which a class is beyond every number."""
    for points in (
        (GrowthPoint(5, 5, None),) * 3,
        (GrowthPoint(1, 1, 1e-9), GrowthPoint(2**62, 2**62, 1e9)),
        tuple(GrowthPoint(n, 10**18 if n % 2 else 1, 0.5) for n in range(1, 5000)),
    ):
        plot = plot_of(growth(measured, points=points))
        assert plot is not None
        assert max(map(len, text_plot(plot, width, 12))) <= max(width, 40)
        parse_xml(svg_plot(plot, "f, time").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_ticks_are_round_and_few() -> None:
    plot = drawn("n^3", lambda n: n**3)
    assert [name for _, name in ticks(plot.x, 8)] == ["20", "50", "100", "200", "500", "1,000"]
    assert [name for _, name in ticks(plot.y, 4)] == ["10k", "1M", "100M"]
