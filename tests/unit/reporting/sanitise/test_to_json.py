"""JSON holds any text, and a terminal on which it lands gets nothing that steers or hides."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from evaluator.model.evaluation import SubmissionRecord
from evaluator.reporting import render
from evaluator.reporting.sanitise import json_document, well_formed
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import any_text, assert_readable
from tests.unit.reporting.samples import GOOD


def check(text: str) -> None:
    """The document can be stored, shown and read back."""
    value = {well_formed(text): [well_formed(text)]}
    document = json_document(json.dumps(value, ensure_ascii=False, indent=2))
    assert_readable(document)
    assert json.loads(document.encode("utf-8")) == value


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_is_read_back_as_it_was(text: str) -> None:
    """As a name and as a value."""
    check(text)


@given(any_text)
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    """Whatever the text."""
    check(text)


@given(any_text)
def test_json_holds_any_string(text: str) -> None:
    """The report can be stored as UTF-8 and read back."""
    report = render(replace(GOOD, submission=SubmissionRecord(text, "0" * 64, ())), "json")
    assert_readable(report)
    assert json.loads(report.encode("utf-8"))["submission"]["name"] == well_formed(text)
