"""Growth and claims as blocks of a Markdown document."""

from collections.abc import Iterator, Sequence

from evaluator.model.evaluation import Evaluation
from evaluator.model.reasoning import GrowthResult
from evaluator.reporting import content
from evaluator.reporting.reasoning import claims, growth
from evaluator.reporting.reasoning.claims import Told
from evaluator.reporting.reasoning.folding import Row, others_text, rows_of
from evaluator.reporting.reasoning.plot import plot_of
from evaluator.reporting.reasoning.text_plot import text_plot
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.sanitise import markdown as prose
from evaluator.reporting.sanitise import markdown_block
from evaluator.reporting.sanitise import markdown_code as code

_WIDTH, _HEIGHT = 64, 12
Blocks = Iterator[list[str]]


def growth_blocks(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    """A row for each resource; a plot and the points of the result that decides, or of all."""
    if not evaluation.growth:
        return
    limit = content.MAX_LISTED if options.show_all else growth.FIRST_ROWS
    rows = rows_of(evaluation.growth, show_all=options.show_all)
    yield ["## Growth"]
    yield [
        "| Entry point | Inputs | Growth | Compared | What pays |",
        "|---|---|---|---|---|",
        *map(_growth_row, rows[:limit]),
    ]
    if len(rows) > limit:
        yield [f"and {len(rows) - limit} more measurements of growth"]
    for result in growth.plotted(evaluation.growth, show_all=options.show_all):
        yield from _points(result)


def claim_blocks(evaluation: Evaluation, options: RenderOptions) -> Blocks:
    """The wrong claims first, each with what to do."""
    if not evaluation.claims:
        return
    shown, more = claims.shown_claims(evaluation.claims, show_all=options.show_all)
    yield ["## Claims"]
    yield ["| Verdict | Claim | What was measured |", "|---|---|---|", *map(_claim_row, shown)]
    if more:
        yield [f"and {more} more claims"]


def _growth_row(row: Row) -> str:
    one = row.main
    inputs = (growth.inputs_text(one), others_text(row))
    cells = (
        _code(one.entry_point),
        "<br>".join(prose(text) for text in inputs if text),
        f"{one.resource} {_strong(one, growth.growth_class(one))}",
        prose(growth.standing(one)),
        prose(growth.paying_line(one)),
    )
    return _table_row(cells)


def _strong(one: GrowthResult, text: str) -> str:
    return f"**{prose(text)}**" if growth.is_accepted(one) is False else prose(text)


def _points(result: GrowthResult) -> Blocks:
    caption = f"{code(result.entry_point)}, {result.resource} on {prose(growth.inputs_text(result))}:"
    yield [caption]
    plot = plot_of(result)
    if plot:
        yield markdown_block("\n".join(text_plot(plot, _WIDTH, _HEIGHT)), "")
    titles, *rows = growth.point_table(result)
    yield [_table_row(titles), _table_row(["---:"] * len(titles)), *map(_table_row, rows)]


def _table_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _claim_row(told: Told) -> str:
    one = told.claim
    step = claims.what_to_do(one)
    said: Sequence[str] = (
        prose(claims.stated(one)),
        _code(one.text),
        _code(told.places),
    )
    measured = [prose(one.detail), *([f"**{prose(step)}**"] if step else [])]
    verdict = content.words(one.verdict.value)
    cells = (f"**{verdict}**" if step else verdict, "<br>".join(said), "<br>".join(measured))
    return _table_row(cells)


def _code(text: str) -> str:
    """For a cell, which a bar would end inside code as well."""
    return code(text).replace("|", "\\|")
