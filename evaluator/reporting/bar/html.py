"""The page as one HTML file: no script, nothing loaded from anywhere, fit to be printed."""

from collections.abc import Iterable, Iterator
from importlib import resources

from evaluator.reporting.bar.page import (
    COSTS,
    HOW,
    LEVELS,
    BarPage,
    CriterionPart,
    LevelPart,
    more_text,
    points_text,
)
from evaluator.reporting.sanitise import html_text as text


def render_html(page: BarPage) -> str:
    """The whole page."""
    style = (resources.files("evaluator.reporting.bar") / "bar.css").read_text(encoding="utf-8")
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{text(page.title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            "<main>",
            *_body(page),
            "</main>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _body(page: BarPage) -> Iterator[str]:
    yield f"<header><h1>{text(page.title)}</h1><p>{text(HOW)}</p></header>"
    yield "<section><h2>What is looked for</h2>"
    yield '<table class="criteria">'
    yield from map(_row, page.criteria)
    yield "</table></section>"
    yield f"<section><h2>What decides</h2><p>{text(LEVELS)}</p>"
    yield from map(_level, page.levels)
    yield "</section>"
    yield f"<section><h2>What costs points</h2><p>{text(COSTS)}"
    yield " <code>evaluate explain NAME</code> says more about each.</p>"
    for part in page.criteria:
        if part.dearest:
            yield from _costs(part)
    yield "</section>"
    if page.not_observable:
        yield f"<section><h2>What a file cannot show</h2>{_list(page.not_observable)}</section>"
    yield f"<footer>Rubric {text(page.rubric)} <code>sha256:{text(page.digest)}</code></footer>"


def _row(part: CriterionPart) -> str:
    percent = f"{part.share:.0%}"
    meter = f'<span class="meter"><span style="width: {part.share * 100:.1f}%"></span></span>'
    return (
        f'<tr><th scope="row">{text(part.title)}</th><td class="share">{percent}{meter}</td>'
        f"<td>{text(part.about)}</td></tr>"
    )


def _level(level: LevelPart) -> str:
    return f"<h3>{text(level.title)}</h3>{_list(level.gates)}"


def _costs(part: CriterionPart) -> Iterator[str]:
    yield f'<div class="costs"><h3>{text(part.title)}</h3><table>'
    for cost in part.dearest:
        yield (
            f'<tr><td class="points">{points_text(cost)}</td><th scope="row"><code>{text(cost.name)}</code>'
            f"</th><td>{text(cost.message)}</td></tr>"
        )
    more = more_text(part)
    yield f"</table>{f'<p>{text(more)}</p>' if more else ''}</div>"


def _list(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{text(item)}</li>" for item in items) + "</ul>"
