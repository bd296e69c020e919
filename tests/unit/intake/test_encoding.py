"""Only text that Python and every analyser read alike is let in."""

import pytest

from evaluator.errors import SubmissionRejected
from evaluator.intake.encoding import check_python_text, declared_encoding


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xef\xbb\xbfx = 1\r\n",
        "größe = 1".encode(),
        b"# -*- coding: utf-8 -*-\n",
        b"#!/usr/bin/env python\n# vim: set fileencoding=UTF_8 :\n",
        b"# coding: utf-8-unix\n",
        b"x = 1\n# coding: latin-1\n",
        b"'''\ncoding: latin-1'''",
        b"\n\n# coding: latin-1\n",
        b"x = 1\x0c\n",
        b"# -*- coding: ascii -*-\nx = 1\n",
        b"# -*- coding: Latin_1 -*-\nx = 1\n",
        b"# -*- coding: cp1252 -*-\nx = 1\n",
    ],
)
def test_utf8_is_accepted(content: bytes) -> None:
    check_python_text("solution.py", content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("# coding: latin-1\n# \xe9".encode(), "it declares latin-1"),
        (b"\xef\xbb\xbf# coding: rot13\n", "it declares rot13"),
        (b"\n#\tvim: coding=unicode_escape\n", "it declares unicode_escape"),
        (b"#\r# coding: utf-7\rx = 1", "it declares utf-7"),
        (b"# coding: utf8x\n", "it declares utf8x"),
        (b"x = 1\ny = '\xe9'\n", "line 2: invalid continuation byte"),
        (b"x = '\xed\xa0\x80'", "line 1: invalid continuation byte"),
        ("x = 1".encode("utf-16"), "it starts with a UTF-16 byte order mark"),
    ],
)
def test_any_other_encoding_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(SubmissionRejected) as caught:
        check_python_text("solution.py", content)
    assert str(caught.value) == f"solution.py is not UTF-8 ({reason}): save it as UTF-8"


def test_nul_bytes_are_refused() -> None:
    with pytest.raises(SubmissionRejected, match="holds NUL bytes"):
        check_python_text("solution.py", b"x = 1\n\0")


def test_a_line_of_absurd_length_is_refused() -> None:
    with pytest.raises(SubmissionRejected, match="line longer than 20,000 bytes"):
        check_python_text("solution.py", b"x = 1\n#" + b"a" * 20_000)


def test_the_declaration_counts_only_where_python_reads_it() -> None:
    assert declared_encoding(b"x = 1\n# coding: latin-1\n") is None
    assert declared_encoding(b"#\n# coding: latin-1\n") == "latin-1"
