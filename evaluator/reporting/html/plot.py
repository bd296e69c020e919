"""Draws a log-log plot as inline SVG; its colours come from the style of the page."""

from collections.abc import Iterator

from evaluator.reporting.reasoning.plot import Curve, Plot, Series, ticks
from evaluator.reporting.sanitise import html_text as text

_WIDTH, _HEIGHT = 560, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 58, 66, 24, 40
_RADIUS = 4
_LINE = 14
Position = tuple[float, float]


def svg_plot(plot: Plot, caption: str) -> str:
    """The picture; the table beside it holds the numbers."""
    label = f"Log-log plot: {text(caption)}"
    return "\n".join(
        [
            f'<svg class="plot" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{label}">',
            *_axes(plot),
            *_curves(plot),
            *(mark for series in reversed(plot.series) for mark in _marks(plot, series)),
            *_legend(plot),
            "</svg>",
        ]
    )


def _axes(plot: Plot) -> Iterator[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    for value, name in ticks(plot.y, 6):
        y = _at(plot, (plot.x.low, value))[1]
        yield f'<line class="grid" x1="{_LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}"/>'
        yield f'<text class="tick" x="{_LEFT - 7}" y="{y + 4:.1f}" text-anchor="end">{text(name)}</text>'
    for value, name in ticks(plot.x, 8):
        x = _at(plot, (value, plot.y.low))[0]
        yield f'<line class="grid" x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{bottom}"/>'
        yield f'<text class="tick" x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{text(name)}</text>'
    yield f'<path class="axis" d="M{_LEFT} {_TOP}V{bottom}H{right}"/>'
    yield f'<text class="title" x="{_LEFT - 7}" y="{_TOP - 10}">{text(plot.y_title)}</text>'
    yield f'<text class="title" x="{right + 8}" y="{bottom + 4}">n</text>'


def _curves(plot: Plot) -> Iterator[str]:
    taken: list[Position] = []
    for curve in sorted(plot.curves, key=lambda one: not one.is_measured):
        inside = [_at(plot, point) for point in curve.points if plot.y.low <= point[1] <= plot.y.high]
        if len(inside) < 2:
            continue
        kind = "fitted" if curve.is_measured else "neighbour"
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in inside)
        yield f'<polyline class="{kind}" points="{path}"/>'
        yield _label(curve, inside[-1], taken, kind)


def _label(curve: Curve, end: Position, taken: list[Position], kind: str) -> str:
    """The name behind the end of the curve, moved down where another name stands."""
    x, y = end[0] + 6, end[1] + 4
    while any(
        abs(x - other_x) < 8 * len(curve.name) and abs(y - other_y) < _LINE for other_x, other_y in taken
    ):
        y += _LINE / 2
    taken.append((x, y))
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{text(curve.name)}</text>'


def _marks(plot: Plot, series: Series) -> Iterator[str]:
    for point in series.points:
        x, y = _at(plot, point)
        yield _mark(series.kind, x, y)


def _mark(kind: str, x: float, y: float) -> str:
    if kind == "counted":
        return f'<circle class="counted" cx="{x:.1f}" cy="{y:.1f}" r="{_RADIUS}"/>'
    left, top, size = x - _RADIUS, y - _RADIUS, 2 * _RADIUS
    return f'<path class="timed" d="M{left:.1f} {top:.1f}l{size} {size}m0 -{size}l-{size} {size}"/>'


def _legend(plot: Plot) -> Iterator[str]:
    x, y = float(_LEFT), _HEIGHT - 6
    for series in plot.series:
        yield _mark(series.kind, x + _RADIUS, y - _RADIUS)
        yield f'<text class="tick" x="{x + 14:.1f}" y="{y}">{text(series.label)}</text>'
        x += 40 + 7 * len(series.label)


def _at(plot: Plot, point: tuple[float, float]) -> Position:
    width, height = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM
    return _LEFT + plot.x.share(point[0]) * width, _TOP + (1 - plot.y.share(point[1])) * height
