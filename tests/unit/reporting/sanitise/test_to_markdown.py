"""Text of a candidate renders in Markdown as the text that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from evaluator.reporting.sanitise import MAX_LENGTH, markdown, markdown_block, markdown_code
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import any_text, assert_no_bare_links, assert_readable, markdown_tokens

PLACES = (("", "", 3), ("- a: ", "", 7), ("- ", "", 7), ("1. **x", "y**", 7))
"""What stands before and after prose in a report, and how many blocks a parser finds there."""
markup = st.text(st.sampled_from("`*_[]()<>!|~#-+=.1\\&@:/ \nawhtps{}$"), max_size=40)


def check_prose(text: str) -> None:
    """Only the text comes into being, wherever prose may stand."""
    shown = markdown(text)
    assert_readable(shown, kept="")
    assert len(shown) <= 12 * MAX_LENGTH
    for before, after, blocks in PLACES:
        source = f"{before}{shown or 'x'}{after}"
        assert len(MarkdownIt("gfm-like", {"linkify": False}).parse(source)) == blocks
        tokens = markdown_tokens(source)
        inside = {token.type for token in tokens[blocks:]}
        assert inside <= {"text", "text_special", "strong_open", "strong_close"}
        assert_no_bare_links(tokens, source)


def check_row(text: str) -> None:
    """A cell of a table stays one cell."""
    tokens = markdown_tokens(f"| a | b | c |\n|---|---|---|\n| x | {markdown(text)} | y |")
    assert [token.type for token in tokens].count("td_open") == 3
    cells = [token.content for token in tokens if token.type == "inline"]
    assert (cells[3], cells[5]) == ("x", "y")


def check_code(text: str) -> None:
    """No run of backticks inside can end the span."""
    shown = markdown_code(text)
    assert_readable(shown, kept="")
    inline = MarkdownIt().parse(f"x {shown} y")[1]
    assert [child.type for child in inline.children or ()] == ["text", "code_inline", "text"]


def check_block(text: str) -> None:
    """No run of backticks inside can end the block, and what follows is text again."""
    block = markdown_block(text, "     ")
    assert_readable("\n".join(block))
    lines = ["1. a", "   - Fix:", "", *block, "", "end"]
    kinds = [token.type for token in MarkdownIt("gfm-like", {"linkify": False}).parse("\n".join(lines))]
    assert kinds.count("fence") == 1
    assert kinds[-3:] == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_renders_as_text_and_code(text: str) -> None:
    """No element comes into being but those that we wrote."""
    check_prose(text)
    check_row(text)
    check_code(text)
    check_block(text)


@given(st.one_of(any_text, markup))
def test_markdown_prose_renders_as_plain_text(text: str) -> None:
    """No element comes into being but the paragraph around it."""
    check_prose(text)
    check_row(text)


@given(st.one_of(any_text, markup))
def test_markdown_code_is_one_code_span(text: str) -> None:
    """Whatever the text."""
    check_code(text)


@given(st.one_of(any_text, markup))
def test_a_markdown_block_ends_where_it_should(text: str) -> None:
    """Whatever the text."""
    check_block(text)


@pytest.mark.parametrize("text", ["https://evil.example", "www.evil.example", "@team", "mailto:a@b.example"])
def test_markdown_prose_makes_no_links_or_mentions(text: str) -> None:
    """Hosts of Markdown make links from bare text, so it is broken up."""
    assert text not in markdown(text)
