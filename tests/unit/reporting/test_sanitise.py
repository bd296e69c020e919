"""Text of a candidate is shown and never obeyed, in each sink."""

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from evaluator.model.evaluation import SubmissionRecord
from evaluator.reporting import render
from evaluator.reporting.sanitise import (
    MAX_LENGTH,
    markdown,
    markdown_block,
    markdown_code,
    visible,
    well_formed,
)
from tests.unit.reporting.samples import GOOD

any_text = st.text(st.characters(exclude_categories=()), max_size=80)
markup = st.text(st.sampled_from("`*_[]()<>!|~#-+=.1\\&@:/ \nawhtps{}"), max_size=40)


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
    ],
)
def test_what_steers_or_hides_is_written_as_an_escape(text: str, shown: str) -> None:
    """Everything else stays as it is."""
    assert visible(text) == shown


def test_long_text_is_cut_with_a_note() -> None:
    """A report cannot be flooded."""
    assert visible("x" * (MAX_LENGTH + 7)) == "x" * MAX_LENGTH + "… (7 more characters)"


@given(any_text)
def test_no_sink_lets_a_control_character_through(text: str) -> None:
    """Whatever the text, what is shown has no control, format or surrogate character."""
    for shown in (visible(text), markdown(text), markdown_code(text)):
        assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(st.one_of(any_text, markup))
def test_markdown_prose_renders_as_plain_text(text: str) -> None:
    """No element comes into being but the paragraph around it."""
    for before, after, tokens in (("", "", 3), ("- a: ", "", 7), ("- ", "", 7), ("1. **x", "y**", 7)):
        parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(f"{before}{markdown(text) or 'x'}{after}")
        kinds = {child.type for token in parsed for child in token.children or ()}
        assert kinds <= {"text", "text_special", "strong_open", "strong_close"}
        assert len(parsed) == tokens


@given(st.one_of(any_text, markup))
def test_markdown_code_is_one_code_span(text: str) -> None:
    """No run of backticks inside can end it."""
    inline = MarkdownIt().parse(f"x {markdown_code(text)} y")[1]
    assert [child.type for child in inline.children or ()] == ["text", "code_inline", "text"]


@given(st.one_of(any_text, markup))
def test_a_markdown_block_ends_where_it_should(text: str) -> None:
    """No run of backticks inside can end it, and what follows is text again."""
    lines = ["1. a", "   - Fix:", "", *markdown_block(text, "     "), "", "end"]
    kinds = [token.type for token in MarkdownIt("gfm-like", {"linkify": False}).parse("\n".join(lines))]
    assert kinds.count("fence") == 1
    assert kinds[-3:] == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize("text", ["https://evil.example", "www.evil.example", "@team", "mailto:a@b.example"])
def test_markdown_prose_makes_no_links_or_mentions(text: str) -> None:
    """Hosts of Markdown make links from bare text, so it is broken up."""
    assert text not in markdown(text)


@given(any_text)
def test_json_holds_any_string(text: str) -> None:
    """The report can be stored as UTF-8 and read back."""
    report = render(replace(GOOD, submission=SubmissionRecord(text, "0" * 64, ())), "json")
    assert json.loads(report.encode("utf-8"))["submission"]["name"] == well_formed(text)
