"""The growth section of the terminal report: a row for each result, a plot and a table of points."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from evaluator.model.evaluation import Evaluation
from evaluator.model.reasoning import GrowthResult
from evaluator.reporting.content import MAX_LISTED
from evaluator.reporting.reasoning import growth
from evaluator.reporting.reasoning.folding import Row, by_entry_point, others_text, rows_of
from evaluator.reporting.reasoning.plot import plot_of
from evaluator.reporting.reasoning.text_plot import text_plot
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.terminal.blocks import INDENT, MUTED, left_out, line, section

_GAP = 3
_SIDE_BY_SIDE = 40
"""With so many columns left for the plot, the table of points stands beside it."""
_NARROWEST, _WIDEST = 36, 66
_HEIGHT = 12
_MARKS = {True: ("✓", "green"), False: ("✗", "red"), None: ("•", MUTED)}


def growth_section(evaluation: Evaluation, options: RenderOptions) -> Iterator[RenderableType]:
    """Nothing where nothing was measured."""
    if not evaluation.growth:
        return
    limit = MAX_LISTED if options.show_all else growth.FIRST_ROWS
    rows = rows_of(evaluation.growth, show_all=options.show_all)
    parts: list[RenderableType] = []
    for entry_point, group in by_entry_point(rows[:limit]).items():
        parts += [line(entry_point, "bold"), _rows(group)]
    if more := len(rows) - limit:
        parts += [left_out(more, "measurements of growth", show_all=options.show_all)] if more > 0 else []
    for result in growth.plotted(evaluation.growth, show_all=options.show_all):
        parts += [Text(), *_points(result, options.width - INDENT)]
    yield section("Growth", *parts)


def _rows(rows: Sequence[Row]) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    for row in rows:
        one = row.main
        mark, style = _MARKS[growth.is_accepted(one)]
        told = line(f"{one.resource} {growth.growth_class(one)}", style if style != MUTED else "bold")
        told.append(f"  {growth.standing(one)}")
        below = [growth.inputs_text(one), growth.paying_line(one), others_text(row)]
        grid.add_row(Text(mark, style=style), Group(told, *(line(text, MUTED) for text in below if text)))
    return grid


def _points(result: GrowthResult, width: int) -> Iterator[RenderableType]:
    """The plot and the table, beside one another where there is room."""
    yield line(growth.caption(result), "bold")
    table = _table(result)
    plot = plot_of(result)
    if plot is None:
        yield table
        return
    beside = width - _GAP - _width(result)
    room = beside if beside >= _SIDE_BY_SIDE else width
    drawn = Text("\n".join(text_plot(plot, min(_WIDEST, max(_NARROWEST, room)), _HEIGHT)), no_wrap=True)
    if room == width:
        yield from (drawn, Text(), table)
        return
    grid = Table.grid(padding=(0, _GAP, 0, 0))
    grid.add_row(drawn, table)
    yield grid


def _table(result: GrowthResult) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style=MUTED)
    cells = growth.point_table(result)
    for title in cells[0] if cells else ():
        table.add_column(title, justify="right", no_wrap=True)
    for row in cells[1:]:
        table.add_row(*(cell or "-" for cell in row))
    return table


def _width(result: GrowthResult) -> int:
    columns = zip(*growth.point_table(result), strict=True)
    return sum(max(map(len, column)) + 2 for column in columns)
