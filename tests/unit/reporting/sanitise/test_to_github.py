"""Text of a candidate is one line of one workflow command, and what the runner shows is readable."""

import pytest
from hypothesis import given

from evaluator.reporting.sanitise import github_message, github_property
from evaluator.reporting.sanitise.to_terminal import visible
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import any_text, assert_readable, parse_command


def check(text: str) -> None:
    """As the runner reads it: command, properties up to the first ``::``, and the message."""
    line = f"::error file={github_property(text)},line=1::{github_message(text)}"
    assert_readable(line, kept="")
    command, properties, message = parse_command(line)
    assert command == "error"
    assert properties == {"file": visible(text), "line": "1"}
    assert message == visible(text)


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_stays_in_its_place(text: str) -> None:
    check(text)


@given(any_text)
def test_any_text_stays_in_its_place(text: str) -> None:
    check(text)


@pytest.mark.parametrize("text", ["a\n::error::b", "x,line=9::stop", "50%0A", "::set-output name=x::y"])
def test_no_text_begins_a_command_of_its_own(text: str) -> None:
    check(text)
