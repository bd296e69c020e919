"""HTML: text in elements and quoted attributes, data blocks, and link targets."""

import html
import re
from urllib.parse import quote, urlsplit

from evaluator.reporting.sanitise.characters import MAX_LENGTH, is_hidden
from evaluator.reporting.sanitise.to_json import json_document
from evaluator.reporting.sanitise.to_terminal import visible, visible_lines

# "<" and ">" would end the block or open a comment in it; "&" matters where a page is read as XHTML.
_DATA_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_URL_CHARACTERS = "/:?#[]!$&'()*+,;=~%"


def html_text(text: str) -> str:
    """One line as the content of an element or the value of a quoted attribute, never an unquoted one."""
    return _escaped(visible(text))


def html_lines(text: str) -> str:
    """As ``html_text``, with the line ends of the text, for example for ``pre``."""
    return _escaped(visible_lines(text))


def html_data(document: str) -> str:
    """A JSON document as the content of ``<script type="application/json">``; its values stay the same."""
    return json_document(document).translate(_DATA_ESCAPES)


def html_link(target: str) -> str | None:
    """``target`` as the value of a quoted ``href``: a path below the page, or an https address.

    Nothing for any other target (other schemes, hosts without a scheme, absolute paths, paths that lead up,
    names and passwords in an address): the text is then shown without a link.
    """
    if not target or len(target) > MAX_LENGTH or "\\" in target or any(map(is_hidden, target)):
        return None
    if _SCHEME.match(target):
        return _escaped(quote(target, safe=_URL_CHARACTERS)) if _is_https(target) else None
    if target.startswith("/") or ".." in target.split("/"):
        return None
    return _escaped(quote(target))


def _is_https(target: str) -> bool:
    try:
        parts = urlsplit(target)
        return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:  # such as a bracket that is not closed
        return False


def _escaped(text: str) -> str:
    # Old browsers let a backtick end an attribute.
    return html.escape(text, quote=True).replace("`", "&#96;")
