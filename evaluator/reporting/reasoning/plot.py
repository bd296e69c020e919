"""A log-log plot as data: points and reference curves in decades, whatever draws them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluator.model.reasoning import GrowthResult
from evaluator.reporting.reasoning.classes import log_height, neighbours, rank
from evaluator.reporting.reasoning.growth import settled, time_title

_MAX_POINTS = 60
_CURVE_POINTS = 120
_HEADROOM = 0.06
_MAX_DECADE = 14.9
_COUNTED = {"time": "counted steps", "space": "bytes"}
Point = tuple[float, float]
"""Decimal logarithms of a size and of a cost."""


@dataclass(frozen=True, slots=True)
class Series:
    """Measured points of one kind."""

    kind: str
    """``counted`` or ``timed``."""
    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """How a class would go on from the left end."""

    name: str
    is_measured: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """The part of an axis that is drawn, in decades."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Where a value lies: 0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Plot:
    """Everything to be drawn."""

    y_title: str
    series: tuple[Series, ...]
    curves: tuple[Curve, ...]
    x: Range
    y: Range


def plot_of(result: GrowthResult) -> Plot | None:
    """The plot of one result; None when it has too few points to show a slope."""
    points = settled(result.points)
    counted = _logs([(point.n, point.count) for point in points])
    timed = _logs([(point.n, None if point.cpu_s is None else point.cpu_s * 1000) for point in points])
    main, y_title = (counted, _COUNTED[result.resource]) if len(counted) > 1 else (timed, time_title(result))
    if len(main) < 2:
        return None
    measured = _curve_through(result.measured, main)
    series = [Series("counted" if main is counted else "timed", y_title, tuple(main))]
    if main is counted and len(timed) > 1:
        shift = _offset(timed, measured)
        series.append(
            Series(
                "timed",
                f"{time_title(result).split()[0]} time (own scale)",
                tuple((x, y - shift) for x, y in timed),
            )
        )
    xs = [x for one in series for x, _ in one.points]
    ys = [y for one in series for _, y in one.points]
    x = _widened(min(xs), max(xs), 0.3)
    return Plot(
        y_title, tuple(series), _curves(result.measured, measured, x), x, _widened(min(ys), max(ys), 1.0)
    )


def ticks(axis: Range, most: int) -> tuple[tuple[float, str], ...]:
    """Round numbers on an axis with their names: powers of ten, or one, two and five times them."""
    for factors, step in (
        ((1, 2, 5), 1),
        ((1, 3), 1),
        ((1,), 1),
        ((1,), 2),
        ((1,), 3),
        ((1,), 6),
        ((1,), 60),
    ):
        values = [
            exponent + math.log10(factor)
            for exponent in range(math.floor(axis.low), math.ceil(axis.high) + 1)
            if exponent % step == 0
            for factor in factors
        ]
        inside = [value for value in values if axis.low - 1e-9 <= value <= axis.high + 1e-9]
        if len(inside) <= most:
            return tuple((value, _named(value)) for value in inside)
    return ()


def _logs(points: Sequence[tuple[int, float | None]]) -> list[Point]:
    """What can stand on a log-log plot, thinned where there are very many."""
    logs = [(math.log10(n), math.log10(y)) for n, y in points if y is not None and 0 < y < math.inf]
    stride = max(1, math.ceil(len(logs) / _MAX_POINTS))
    return logs[::-1][::stride][::-1]


def _curve_through(name: str, points: Sequence[Point]) -> Callable[[float], float]:
    """The class, moved up or down to the larger half of the points; a straight line for an unknown class."""
    upper = points[len(points) // 2 :]
    if rank(name) < 0:
        (x0, y0), (x1, y1) = points[0], points[-1]
        slope = (y1 - y0) / (x1 - x0) if x1 > x0 else 0.0
        return lambda x: y1 + slope * (x - x1)
    move = sum(y - log_height(name, 10**x) for x, y in upper) / len(upper)
    return lambda x: move + log_height(name, 10**x)


def _offset(points: Sequence[Point], curve: Callable[[float], float]) -> float:
    upper = points[len(points) // 2 :]
    return sum(y - curve(x) for x, y in upper) / len(upper)


def _curves(name: str, measured: Callable[[float], float], x: Range) -> tuple[Curve, ...]:
    xs = [x.low + (x.high - x.low) * at / _CURVE_POINTS for at in range(_CURVE_POINTS + 1)]
    if rank(name) < 0:
        return ()
    start = measured(x.low)

    def along(other: str) -> tuple[Point, ...]:
        base = log_height(other, 10**x.low)
        return tuple((at, start + log_height(other, 10**at) - base) for at in xs)

    others = tuple(Curve(other, False, along(other)) for other in neighbours(name))
    return (*others, Curve(name, True, along(name)))


def _widened(low: float, high: float, least: float) -> Range:
    """At least so many decades, with a little room at both ends."""
    lacking = max(0.0, least - (high - low)) / 2
    room = _HEADROOM * max(least, high - low)
    return Range(low - lacking - room, high + lacking + room)


def _named(value: float) -> str:
    """1,000 and 10k as axes call them."""
    if value > _MAX_DECADE:
        return f"1e{value:.0f}"
    number = 10**value
    for size, unit, letter in ((1e12, 1e12, "T"), (1e9, 1e9, "G"), (1e6, 1e6, "M"), (1e4, 1e3, "k")):
        if number >= size * 0.999:
            return f"{number / unit:.0f}{letter}"
    return f"{number:,.0f}" if number >= 0.999 else f"{number:.1g}"
