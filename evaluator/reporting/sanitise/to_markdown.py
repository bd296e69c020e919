"""Markdown as GitHub reads it: no markup, HTML, link, mention or formula comes into being."""

import re

from evaluator.reporting.sanitise.to_terminal import visible, visible_lines

_MARKUP = re.compile(r"([\\`*_\[\]|~])")
# "$" opens a formula on GitHub, in which text can be hidden or coloured.
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"}
_LINK_STARTS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp|www)([:.])")
# What would open a heading, a list, a rule or an underlined title at the start of a line.
_BLOCK_START = re.compile(r"^(#|[-+=](?=[-=\s]|$)|\d(?=\d{0,8}[.)](\s|$)))")


def markdown(text: str) -> str:
    """Prose that renders as itself, in a paragraph, a list item or a cell of a table."""
    escaped = _MARKUP.sub(r"\\\1", visible(text).strip())
    for character, entity in _ENTITIES.items():
        escaped = escaped.replace(character, entity)
    escaped = _LINK_STARTS.sub(lambda match: f"{match[1]}&#{ord(match[2])};", escaped)
    escaped = escaped.replace("@", "@&#8203;")
    return _BLOCK_START.sub(lambda match: f"&#{ord(match[1])};", escaped)


def markdown_code(text: str) -> str:
    """A code span, fenced by more backticks than any run inside it."""
    shown = visible(text)
    if not shown.strip():
        return "` `"
    fence = "`" * (_longest_run(shown) + 1)
    space = " " if "`" in shown else ""
    return f"{fence}{space}{shown}{space}{fence}"


def markdown_block(text: str, indent: str) -> list[str]:
    """The lines of a code block inside a list item, fenced by more backticks than any run in it."""
    shown = visible_lines(text)
    fence = "`" * max(3, 1 + _longest_run(shown))
    return [f"{indent}{line}" for line in (fence, *shown.split("\n"), fence)]


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
