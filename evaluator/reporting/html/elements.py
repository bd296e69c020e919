"""The few shapes that all parts of the page are made of; every text passes the sanitiser here or before."""

from collections.abc import Iterable

from evaluator.reporting import content
from evaluator.reporting.sanitise import html_text as text

Html = str
"""Markup: whatever a candidate wrote in it went through ``html_text`` or ``html_lines``."""


def section(title: str, *parts: Html) -> Html:
    """A titled part of the page."""
    return "\n".join(["<section>", f"<h2>{text(title)}</h2>", *parts, "</section>"])


def bullets(items: Iterable[Html], more: int = 0) -> Html:
    """A list, and how many more there are."""
    rest = [f'<li class="muted">and {more} more</li>'] if more else []
    return "\n".join(["<ul>", *(f"<li>{item}</li>" for item in items), *rest, "</ul>"])


def table(head: Iterable[str], rows: Iterable[Iterable[Html]], kind: str = "") -> Html:
    """Cells of markup under plain titles."""
    titles = "".join(f'<th scope="col">{text(title)}</th>' for title in head)
    body = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    opening = f'<table class="{kind}">' if kind else "<table>"
    return "\n".join(
        [
            '<div class="wide">',
            opening,
            f"<thead><tr>{titles}</tr></thead>",
            "<tbody>",
            *body,
            "</tbody></table></div>",
        ]
    )


def paragraph(words: str, kind: str = "") -> Html:
    """Plain text as a paragraph; nothing for no text."""
    if not words.strip():
        return ""
    return f'<p class="{kind}">{text(words)}</p>' if kind else f"<p>{text(words)}</p>"


def badge(words: str, tone: str) -> Html:
    """A short word with a colour: ``good``, ``fair``, ``bad`` or ``open``."""
    return f'<span class="badge {tone}">{text(words)}</span>'


def place(path: str, line: int | None, column: int | None = None) -> Html:
    """Where something stands."""
    return f"<code>{text(content.place(path, line, column))}</code>"


def tone_of(score: float) -> str:
    """Good from 70, the bar of the senior gates, fair from 50."""
    if score >= 70:
        return "good"
    return "fair" if score >= 50 else "bad"
