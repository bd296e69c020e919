"""Tables of a README or a docstring, row by row as sentences: "`get`: Time: O(1), Space: O(1)"."""

import re
from collections.abc import Sequence

_MOST_CELLS = 12
_RULE = re.compile(r"^[\s|:+=-]{3,}$")


def with_rows_as_sentences(lines: Sequence[str]) -> list[str]:
    """The same lines; a row of a table says for each cell what its column is about."""
    told = list(lines)
    head: list[str] = []
    for at, line in enumerate(lines):
        cells = _cells(line)
        if len(cells) < 2:
            head = []
        elif not head:
            below = lines[at + 1] if at + 1 < len(lines) else ""
            head = cells if _RULE.match(below) and ("|" in below or "+" in below) else []
        elif not _RULE.match(line):
            told[at] = _sentence(head, cells)
    return told


def _cells(line: str) -> list[str]:
    if "|" not in line:
        return []
    return [cell.strip() for cell in line.strip().strip("|").split("|")][:_MOST_CELLS]


def _sentence(head: Sequence[str], cells: Sequence[str]) -> str:
    pairs = list(zip(head, cells, strict=False))
    is_named = "O(" not in cells[0]
    said = ", ".join(f"{title}: {cell}" for title, cell in pairs[is_named:] if title and cell)
    return f"{cells[0]}: {said}" if is_named else said
