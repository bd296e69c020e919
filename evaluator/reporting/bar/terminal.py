"""The page for a person at a terminal."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.text import Text

from evaluator.reporting.bar.page import COSTS, HOW, LEVELS, BarPage, CriterionPart, more_text, points_text
from evaluator.reporting.report_format import RenderOptions
from evaluator.reporting.terminal.blocks import MUTED, bullets, columns, line, section
from evaluator.reporting.terminal.plain import printed


def render_terminal(page: BarPage, options: RenderOptions) -> str:
    """The whole page, with ANSI colours only when they are asked for."""

    def fill(console: Console) -> None:
        for part in _parts(page):
            console.print(part)

    return printed(options, fill)


def _parts(page: BarPage) -> Iterator[RenderableType]:
    yield line(page.title.upper(), "bold")
    yield Group(Text(), line(HOW))
    rows = (
        (line(part.title), line(f"{part.share:4.0%}", "bold"), line(part.about, MUTED))
        for part in page.criteria
    )
    yield section("What is looked for", columns(rows))
    for level in page.levels:
        yield section(level.title, bullets(map(line, level.gates)))
    yield Group(Text(), line(LEVELS, MUTED))
    yield section("What costs points", line(COSTS, MUTED), *map(_costs, filter(_has_costs, page.criteria)))
    yield Group(Text(), line("evaluate explain NAME says more about each rule.", MUTED))
    if page.not_observable:
        yield section("What a file cannot show", bullets(line(text, MUTED) for text in page.not_observable))
    yield Group(Text(), line(f"Rubric {page.rubric}, sha256:{page.digest}", MUTED))


def _has_costs(part: CriterionPart) -> bool:
    return bool(part.dearest)


def _costs(part: CriterionPart) -> RenderableType:
    rows = (
        (line(f"{points_text(cost):>8}", "bold"), Group(line(cost.name), line(cost.message, MUTED)))
        for cost in part.dearest
    )
    more = more_text(part)
    return Group(
        Text(), line(part.title, "bold"), columns(rows), *([line(f"{'':10}{more}", MUTED)] if more else [])
    )
