"""Makes text that a candidate wrote harmless: one function for each kind of sink.

Names, messages and values come from untrusted code; what they hold is shown, never obeyed.
"""

import re
import unicodedata

MAX_LENGTH = 400
"""Characters of one field that people read; the JSON report holds the rest."""

# Control, format (bidi, zero-width), surrogate, and the two separators that count as line ends.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MARKUP = re.compile(r"([\\`*_\[\]|~])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_LINK_STARTS = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp|www)([:.])")
# What would open a heading, a list, a rule or an underlined title at the start of a line.
_BLOCK_START = re.compile(r"^(#|[-+=](?=[-=\s]|$)|\d(?=\d{0,8}[.)](\s|$)))")


def visible(text: str) -> str:
    """One line in which each character that could steer a terminal or hide is written as an escape."""
    cut = text[:MAX_LENGTH]
    shown = "".join(map(_escaped, cut))
    return shown if len(text) == len(cut) else f"{shown}… ({len(text) - len(cut)} more characters)"


def visible_lines(text: str) -> str:
    """As ``visible``, but the line ends of the text stay."""
    return "\n".join(visible(line) for line in text[: 4 * MAX_LENGTH].split("\n"))


def markdown(text: str) -> str:
    """Prose that renders as itself in Markdown: no markup, HTML, link or mention comes into being."""
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
    fence = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    space = " " if "`" in shown else ""
    return f"{fence}{space}{shown}{space}{fence}"


def markdown_block(text: str, indent: str) -> list[str]:
    """The lines of a code block inside a list item, fenced by more backticks than any run in it."""
    shown = visible_lines(text)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    return [f"{indent}{line}" for line in (fence, *shown.split("\n"), fence)]


def well_formed(text: str) -> str:
    """The text with lone surrogates written as escapes, so that it can be stored as UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _escaped(character: str) -> str:
    if unicodedata.category(character) not in _INVISIBLE:
        return character
    if character in "\n\r\t":
        return {"\n": "\\n", "\r": "\\r", "\t": "    "}[character]
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
