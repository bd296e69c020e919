"""JSON: programs get every character as it is; a terminal on which the report lands gets none that hides."""

import re

from evaluator.reporting.sanitise.characters import is_hidden

_UNUSUAL = re.compile(r"[^\n -~]")


def well_formed(text: str) -> str:
    """The text with lone surrogates written as escapes, so that it can be stored as UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def json_document(document: str) -> str:
    """A JSON document with the same values, in which each hidden character is an escape of JSON.

    Args:
        document: valid JSON, indented by blanks if at all, so that hidden characters are in strings only.
    """
    return _UNUSUAL.sub(_escape, document)


def _escape(match: re.Match[str]) -> str:
    if not is_hidden(match[0]):
        return match[0]
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))
