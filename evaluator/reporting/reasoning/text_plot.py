"""Draws a log-log plot with letters, for a terminal or a code block."""

from evaluator.reporting.reasoning.plot import Curve, Plot, ticks

_MARKS = {"counted": "o", "timed": "x"}
_CURVE, _OTHER_CURVE = "·", "."
_LABEL_ROOM = 9
"""Columns right of the plot, for the name of the class that ends there."""
_Grid = list[list[str]]


def text_plot(plot: Plot, width: int, height: int) -> list[str]:
    """Lines of at most ``width`` columns, axes and legend included."""
    y_ticks = {_row(plot, value, height): name for value, name in ticks(plot.y, height // 3)}
    margin = max(map(len, y_ticks.values()), default=0)
    columns = max(12, width - margin - 2 - _LABEL_ROOM)
    grid = [[" "] * (columns + _LABEL_ROOM) for _ in range(height)]
    for curve in plot.curves:
        _draw(grid, plot, curve, columns)
    for series in reversed(plot.series):  # counts decide, so they stay on top
        for x, y in series.points:
            grid[_row(plot, y, height)][_column(plot, x, columns)] = _MARKS[series.kind]
    for curve in plot.curves:
        _name(grid, plot, curve, columns)
    lines = [plot.y_title]
    for at, row in enumerate(grid):
        lines.append(
            f"{y_ticks.get(at, ''):>{margin}} {'┤' if at in y_ticks else '│'}{''.join(row)}".rstrip()
        )
    lines += _x_axis(plot, margin, columns)
    return [*lines, *(f"{' ' * margin}  {entry}" for entry in _legend(plot, width - margin - 2))]


def _legend(plot: Plot, room: int) -> list[str]:
    """In as few lines as fit."""
    entries = [f"{_MARKS[series.kind]} {series.label}" for series in plot.series]
    if plot.curves:
        entries += [f"{_CURVE} fitted class", f"{_OTHER_CURVE} its neighbours"]
    lines = entries[:1]
    for entry in entries[1:]:
        if len(lines[-1]) + 2 + len(entry) <= room:
            lines[-1] += f"  {entry}"
        else:
            lines.append(entry)
    return lines


def _draw(grid: _Grid, plot: Plot, curve: Curve, columns: int) -> None:
    for x, y in curve.points:
        if plot.y.low <= y <= plot.y.high:
            mark = _CURVE if curve.is_measured else _OTHER_CURVE
            grid[_row(plot, y, len(grid))][_column(plot, x, columns)] = mark


def _name(grid: _Grid, plot: Plot, curve: Curve, columns: int) -> None:
    """Write the name beside the curve, as near to its upper end as there is room."""
    name = curve.name
    for x, y in reversed(curve.points):
        if not plot.y.low <= y <= plot.y.high:
            continue
        row, column = grid[_row(plot, y, len(grid))], _column(plot, x, columns)
        for start in (column + 2, column - 1 - len(name)):
            if start < 1 or start + len(name) > len(row):
                continue
            if all(mark == " " for mark in row[start - 1 : start + len(name) + 1]):
                row[start : start + len(name)] = list(name)
                return


def _x_axis(plot: Plot, margin: int, columns: int) -> list[str]:
    axis, names = ["─"] * columns, [" "] * (columns + _LABEL_ROOM)
    for value, name in ticks(plot.x, columns // 10):
        at = _column(plot, value, columns)
        start = max(0, at - len(name) // 2)
        is_free = all(mark == " " for mark in names[max(0, start - 1) : start + len(name) + 1])
        if is_free:
            axis[at] = "┬"
            names[start : start + len(name)] = list(name)
    end = f"{''.join(names).rstrip()}   n"
    return [f"{' ' * margin} └{''.join(axis)}", f"{' ' * margin}  {end}"]


def _row(plot: Plot, y: float, height: int) -> int:
    return min(height - 1, max(0, round((1 - plot.y.share(y)) * (height - 1))))


def _column(plot: Plot, x: float, columns: int) -> int:
    return min(columns - 1, max(0, round(plot.x.share(x) * (columns - 1))))
