"""SARIF: messages that no viewer takes for a link or a template, and paths that lead nowhere else."""

from urllib.parse import quote

from evaluator.reporting.sanitise.to_json import well_formed
from evaluator.reporting.sanitise.to_terminal import visible_lines

_NO_NAME = "unnamed"
_PATH_CHARACTERS_MAX = 1_000
"""More than intake lets any path have."""


def sarif_text(text: str) -> str:
    """The text of a message; SARIF 2.1.0 (3.11) takes braces for placeholders and ``](`` for a link."""
    parted = visible_lines(text).replace("](", "] (")
    return (parted.replace("{", "{{").replace("}", "}}")).strip() or _NO_NAME


def sarif_uri(path: str) -> str:
    """A relative URI below the submission's folder, whatever the path says."""
    parts = [
        part for part in well_formed(path[:_PATH_CHARACTERS_MAX]).split("/") if part not in {"", ".", ".."}
    ]
    return quote("/".join(parts)) or _NO_NAME
