"""Text of a candidate is text in a page, in an attribute, in a data block and in a link."""

import html
import json
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.reporting.sanitise import (
    MAX_LENGTH,
    html_data,
    html_lines,
    html_link,
    html_text,
    visible,
    visible_lines,
)
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import Page, any_text, assert_readable

markup = st.text(st.sampled_from("<>&\"'`=/\\:#;?!-[]. javscriptx1\u2028\n"), max_size=40)


def check_text(text: str) -> None:
    """The page has the elements that we wrote, and the text reads as on a terminal."""
    shown, lines = html_text(text), html_lines(text)
    page = Page(f"<p title=\"{shown}\" lang='{shown}'>{shown}</p><pre>{lines}</pre>")
    assert page.elements == [("p", {"title": visible(text), "lang": visible(text)}), ("pre", {})]
    assert page.ends == ["p", "pre"]
    assert page.text == visible(text) + visible_lines(text)
    assert page.others == []
    assert_readable(page.text)
    assert not set("<>\"'`") & set(shown + lines)
    assert len(shown) <= 12 * MAX_LENGTH


def check_data(text: str) -> None:
    """The block ends where we end it, and its values are what they were."""
    block = html_data(json.dumps({"text": text}, ensure_ascii=False))
    page = Page(f'<script type="application/json">{block}</script><p>x</p>')
    assert [name for name, _ in page.elements] == ["script", "p"]
    assert json.loads(page.text.removesuffix("x")) == {"text": text}
    assert not set("<>&\u2028\u2029") & set(block)
    assert_readable(block)


def check_link(target: str) -> None:
    """A link leads below the page or to an https address, and nowhere else."""
    link = html_link(target)
    if link is None:
        return
    page = Page(f'<a href="{link}">x</a>')
    (name, attributes), *others = page.elements
    href = attributes["href"] or ""
    assert (name, list(attributes), others) == ("a", ["href"], [])
    assert href.isascii()
    assert not set(href) & set(" \t\n<>\"'`\\") - {"'"}
    parts = urlsplit(href)
    assert (parts.scheme, bool(parts.netloc)) in {("", False), ("https", True)}
    assert parts.scheme or not (href.startswith("/") or ".." in parts.path.split("/"))


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_is_text_in_a_page(text: str) -> None:
    """In an element, in attributes with both kinds of quotes, in a data block and as a link."""
    check_text(text)
    check_data(text)
    check_link(text)


@given(st.one_of(any_text, markup))
def test_any_text_is_text_in_a_page(text: str) -> None:
    """Whatever the text."""
    check_text(text)
    check_data(text)
    check_link(text)


@pytest.mark.parametrize(
    "target",
    [
        *("javascript:alert(1)", "JaVaScRiPt:x", "java\tscript:x", "data:text/html,x", "vbscript:x"),
        *("http://evil.example", "file:///etc/passwd", "//evil.example", "/etc/passwd", "\\\\evil.example"),
        *("../x", "a/../../x", "https:///x", "https:x", "https://good@evil.example", "https://[x", ""),
        *("a\u202eb", "\x01javascript:x", "x" * (MAX_LENGTH + 1), "caf\udce9.py"),
    ],
)
def test_a_link_that_leads_elsewhere_is_none(target: str) -> None:
    """The text is then shown without a link."""
    assert html_link(target) is None


@pytest.mark.parametrize(
    "target", ["solution.py", "a b/café #1?.py", "100%.py", "'x'.py", "..hidden/...", " javascript:x"]
)
def test_a_path_below_the_page_leads_to_that_file(target: str) -> None:
    """Signs that mean something in an address are part of the name here."""
    link = html_link(target)
    assert link is not None
    assert unquote(urlsplit(html.unescape(link)).path) == target


def test_an_https_address_stays_as_it_is() -> None:
    """With its query and fragment."""
    assert html_link("https://a.example/b?c=1&d=%20#e") == "https://a.example/b?c=1&amp;d=%20#e"
