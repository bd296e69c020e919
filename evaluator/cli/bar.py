"""``evaluate bar``: the page to send with an assignment."""

import os
import shutil
import sys
from pathlib import Path

import click

from evaluator.analysis import rules
from evaluator.model.evaluation import Level
from evaluator.pipeline import read_rubric
from evaluator.reporting import RenderOptions
from evaluator.reporting.bar import BarPage, bar_page, render_html, render_markdown, render_terminal
from evaluator.scoring import rule_costs

_MAX_WIDTH = 100
_LEVELS = [level.value for level in Level if level is not Level.BELOW_MID]


@click.command(name="bar")
@click.option("--level", type=click.Choice(_LEVELS), default="senior", show_default=True)
@click.option("--rubric", type=click.Path(path_type=Path), metavar="FILE", help="A rubric of your own.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["terminal", "markdown", "html"]),
    default="terminal",
    show_default=True,
)
def bar(level: str, rubric: Path | None, format_name: str) -> int:
    """Print what is looked for up to LEVEL: the page to send with an assignment."""
    chosen = read_rubric(rubric)
    page = bar_page(chosen, Level(level), rule_costs(rules().values(), chosen))
    click.echo(_rendered(page, format_name), nl=False)
    return 0


def _rendered(page: BarPage, format_name: str) -> str:
    match format_name:
        case "markdown":
            return render_markdown(page)
        case "html":
            return render_html(page)
    width = min(_MAX_WIDTH, shutil.get_terminal_size((_MAX_WIDTH, 24)).columns)
    has_color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return render_terminal(page, RenderOptions(width=width, color=has_color))


COMMAND = bar
