"""What spreadsheets must not do with the text of a candidate."""

import csv
import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.reporting.sanitise import MAX_LENGTH, csv_cell
from tests.unit.reporting.hostile_strings import CORPUS, SPREADSHEET
from tests.unit.reporting.laws import any_text, assert_readable

TRIGGERS = tuple("=+-@|%\t\r\n\u2212")
HARMLESS = {"formula_second_line", "formula_separator", "formula_comma_and_quotes", "formula_apostrophe"}
starts = st.text(st.sampled_from("=+-@|%\uff1d\uff0b\uff0d\uff20\ufe66\u2212 \t\r\n\u00a0\u200b\ufeff'\"x1"))


def check_cell(text: str) -> None:
    """Written and read back it is one cell on one line that starts with no trigger."""
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow((1, csv_cell(text), 2))
    ((before, cell, after),) = csv.reader(io.StringIO(file.getvalue(), newline=""))
    assert (before, after) == ("1", "2")
    assert_readable(cell, kept="")
    assert not unicodedata.normalize("NFKC", cell).lstrip().startswith(TRIGGERS)
    assert len(cell) <= 12 * MAX_LENGTH


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_is_one_cell_of_text(text: str) -> None:
    """No formula, no second line, no second cell."""
    check_cell(text)


@given(st.one_of(any_text, starts))
def test_no_text_starts_a_formula_or_a_second_line(text: str) -> None:
    """Whatever the text."""
    check_cell(text)


@pytest.mark.parametrize("name", sorted(SPREADSHEET.keys() - HARMLESS))
def test_what_a_spreadsheet_would_run_is_marked_as_text(name: str) -> None:
    """By an apostrophe, whatever is skipped or folded before the first letter."""
    assert str(csv_cell(SPREADSHEET[name])).startswith("'")


@pytest.mark.parametrize("text", ["alice.py", "a=b", "", "3 tests", "'quoted"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    """A mark where none is needed would only be noise."""
    assert csv_cell(text) == text


@pytest.mark.parametrize("number", [-1, 0, 88.5, -0.25])
def test_numbers_stay_numbers(number: float) -> None:
    """A minus sign of a number is no formula."""
    assert csv_cell(number) is number
