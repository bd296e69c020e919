"""Text of a candidate is shown on a terminal and never obeyed by it."""

import pytest
from hypothesis import given

from evaluator.reporting.sanitise import MAX_LENGTH, MAX_LINES, one_line, visible, visible_lines
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import any_text, assert_readable

LONGEST_ESCAPE = len("\\U000e0041")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain näme 名前", "plain näme 名前"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9b1A\x7f", "\\x9b1A\\x7f"),
        ("a\rb\nc\td", "a\\rb\\nc    d"),
        ("\u202eabc\u2066\u200b", "\\u202eabc\\u2066\\u200b"),
        ("\ud800\u2028", "\\ud800\\u2028"),
        ("\U000e0041", "\\U000e0041"),
        ("\uffff\ue000", "\\uffff\\ue000"),
        ("\u3164\u2800", "\\u3164\\u2800"),
        ("\u2764\ufe0f a\u00a0b", "\u2764\ufe0f a\u00a0b"),
    ],
)
def test_what_steers_or_hides_is_written_as_an_escape(text: str, shown: str) -> None:
    """Everything else stays as it is."""
    assert visible(text) == shown


def test_long_text_is_cut_with_a_note() -> None:
    """A report cannot be flooded."""
    assert visible("x" * (MAX_LENGTH + 7)) == "x" * MAX_LENGTH + "… (7 more characters)"


def test_many_lines_are_cut_with_a_note() -> None:
    """What is left out is counted to the last character."""
    lines = visible_lines("a\n" * (MAX_LINES + 5)).split("\n")
    assert lines == ["a"] * MAX_LINES + ["… (11 more characters)"]


def test_lines_that_are_long_together_are_cut_with_a_note() -> None:
    """None of them is too long by itself."""
    assert visible_lines("\n".join(["x" * 390] * 6)).endswith("x\n… (745 more characters)")


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_is_one_readable_line(text: str) -> None:
    """So a message cannot forge the line after it, either."""
    shown = visible(text)
    assert_readable(shown, kept="")
    assert len(shown) <= MAX_LENGTH * LONGEST_ESCAPE + 40


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_text_of_several_lines_is_readable_and_bounded(text: str) -> None:
    """Line ends are all that stays."""
    shown = visible_lines(text)
    assert_readable(shown)
    assert shown.count("\n") <= MAX_LINES
    assert len(shown) <= 4 * MAX_LENGTH * LONGEST_ESCAPE + 40 * MAX_LINES


@given(any_text)
def test_no_text_gets_a_control_character_through(text: str) -> None:
    """Whatever the text, nothing in what is shown steers or hides."""
    assert_readable(visible(text), kept="")
    assert_readable(visible_lines(text))


@given(any_text)
def test_one_line_is_printable_and_can_be_encoded(text: str) -> None:
    line = one_line(text)
    assert line.isprintable()
    assert line.encode("utf-8").decode("utf-8") == line


def test_terminal_commands_and_line_breaks_are_shown_not_obeyed() -> None:
    assert one_line("a\x1b[2Jb\nc\u202ed") == "a\\x1b[2Jb c\\u202ed"
