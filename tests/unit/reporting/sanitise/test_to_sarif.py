"""Text of a candidate in a SARIF message makes no link and no placeholder, and a path stays below."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given

from evaluator.reporting.sanitise import sarif_text, sarif_uri
from tests.unit.reporting.hostile_strings import CORPUS
from tests.unit.reporting.laws import any_text, assert_readable


def check_text(text: str) -> None:
    told = sarif_text(text)
    assert told
    assert_readable(told)
    assert "](" not in told
    assert not re.search(r"(?<!\{)\{(\{\{)*(?!\{)", told), "a brace that stands alone opens a placeholder"


def check_uri(text: str) -> None:
    uri = sarif_uri(text)
    parts = urlsplit(uri)
    assert uri.isascii()
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert uri
    assert not uri.startswith("/")
    assert {"", ".", ".."}.isdisjoint(unquote(uri).split("/"))


@pytest.mark.parametrize("text", CORPUS.values(), ids=CORPUS)
def test_each_hostile_string_is_text_and_leads_nowhere(text: str) -> None:
    check_text(text)
    check_uri(text)


@given(any_text)
def test_any_text_is_text_and_leads_nowhere(text: str) -> None:
    check_text(text)
    check_uri(text)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("solution.py", "solution.py"),
        ("my solution (1).py", "my%20solution%20%281%29.py"),
        ("file:///etc/passwd", "file%3A/etc/passwd"),
        ("../../etc/passwd", "etc/passwd"),
        ("/a//b/./c.py", "a/b/c.py"),
        ("решение.py", "%D1%80%D0%B5%D1%88%D0%B5%D0%BD%D0%B8%D0%B5.py"),
    ],
)
def test_a_path_becomes_a_relative_uri(path: str, uri: str) -> None:
    assert sarif_uri(path) == uri


def test_plain_text_is_read_back_as_it_was() -> None:
    assert sarif_text("Use a dict[str, int] here (line 3).") == "Use a dict[str, int] here (line 3)."
    assert sarif_text("see [x](file:///etc) and {0}") == "see [x] (file:///etc) and {{0}}"
