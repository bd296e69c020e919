"""CSV that people open in a spreadsheet: text stays text, and numbers stay numbers."""

import unicodedata

from evaluator.reporting.sanitise.characters import is_hidden
from evaluator.reporting.sanitise.to_terminal import one_line

Cell = str | int | float

# The first four open a formula, "|" and "%" a command of older programs (DDE), and some spreadsheets take the
# minus sign of Unicode for a plain one.
_FORMULA_STARTS = frozenset("=+-@|%\u2212")


def csv_cell(value: Cell) -> Cell:
    """``value`` as a cell that every spreadsheet shows as text and none runs as a formula.

    Text becomes one line, marked by an apostrophe where it could be a formula. What decides is the first
    letter that is to be seen: spreadsheets skip blanks and hidden characters before a formula, and some fold
    full-width signs to plain ones. Quotes and separators are the business of ``csv.writer``.
    """
    if not isinstance(value, str):
        return value
    line = one_line(value)
    return f"'{line}" if _starts_formula(value) or _starts_formula(line) else line


def _starts_formula(text: str) -> bool:
    for letter in text:
        if not letter.isspace() and not is_hidden(letter):
            return unicodedata.normalize("NFKC", letter)[0] in _FORMULA_STARTS
    return False
