"""The few shapes that all parts of the terminal report are made of."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from evaluator.reporting.sanitise import visible

INDENT = 2
BAR_WIDTH = 20
MUTED = "dim"
"""Not a grey: some terminal themes give grey the colour of the background."""


def line(text: str, style: str = "") -> Text:
    """Untrusted text on one line, wrapped where it is too long."""
    return Text(visible(text), style=style)


def section(title: str, *parts: RenderableType) -> RenderableType:
    """A titled part with an empty line above it."""
    body = Padding(Group(*parts), (0, 0, 0, INDENT))
    return Group(Text(), Text(title, style="bold underline"), body)


def columns(rows: Iterable[tuple[RenderableType, ...]], *, gap: int = 2) -> Table:
    """Rows whose last column takes the rest of the width and wraps inside it."""
    listed = list(rows)
    grid = Table.grid(padding=(0, gap, 0, 0), expand=True)
    for place in range(len(listed[0])):
        is_last = place == len(listed[0]) - 1
        grid.add_column(ratio=1 if is_last else None, no_wrap=not is_last, overflow="fold")
    for row in listed:
        grid.add_row(*row)
    return grid


def bullets(items: Iterable[RenderableType], mark: str = "•", style: str = MUTED) -> Table:
    """A list with hanging indents."""
    return columns(((Text(mark, style=style), item) for item in items), gap=1)


def left_out(count: int, what: str, *, show_all: bool) -> Text:
    """How much more there is, and how to see it."""
    how = "the JSON report holds them" if show_all else "show them with --all"
    return Text(f"and {count} more {what}: {how}", style=MUTED)


def score_style(score: float) -> str:
    """Green from 70, the bar of the senior gates, yellow from 50."""
    if score >= 70:
        return "green"
    return "yellow" if score >= 50 else "red"


def bar(score: float) -> Text:
    """A bar that reads without colour too: heavy for what is there, light for what is missing."""
    filled = round(score / 100 * BAR_WIDTH)
    return Text.assemble(("━" * filled, score_style(score)), ("┄" * (BAR_WIDTH - filled), MUTED))
