"""Text of a candidate leaves an XML document well-formed, with the elements that we wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.reporting.sanitise import MAX_XML_LENGTH, xml_attribute, xml_text
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import any_text, assert_readable, parse_xml

markup = st.text(st.sampled_from("<>&\"'`=/!-[]?;# \n\r\t\x00\ufffe]x1"), max_size=40)


def check(text: str) -> None:
    """The document has exactly our elements, and both places hold the same readable text."""
    document = f"<a b=\"{xml_attribute(text)}\" c='{xml_attribute(text)}'>{xml_text(text)}<d/></a>"
    root = parse_xml(document)
    assert [element.tag for element in root.iter()] == ["a", "d"]
    assert sorted(root.attrib) == ["b", "c"]
    content = root.text or ""
    assert root.attrib["b"] == root.attrib["c"] == content
    assert_readable(content)
    assert content.count("\n") == text[:MAX_XML_LENGTH].count("\n")
    assert len(content) <= 10 * MAX_XML_LENGTH + 40


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_is_text_in_an_element_and_in_attributes(text: str) -> None:
    """No markup, no section, no entity and no illegal character."""
    check(text)


@given(st.one_of(any_text, markup))
def test_any_text_is_text_in_an_element_and_in_attributes(text: str) -> None:
    """Whatever the text."""
    check(text)


def test_plain_text_of_several_lines_is_read_back_as_it_was() -> None:
    """Messages keep their lines."""
    text = "expected \"a < b\" & 'c'\n  got ]]> café"
    assert parse_xml(f"<a>{xml_text(text)}</a>").text == text


def test_long_text_is_cut_with_a_note() -> None:
    """A file for programs may hold more than a page, but not everything."""
    assert xml_text("x" * (MAX_XML_LENGTH + 3)).endswith("x… (3 more characters)")
