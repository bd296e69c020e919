"""Comments that silence analysers are blanked and counted; everything else stays in its place."""

import pytest

from evaluator.analysis.prescan import scan
from evaluator.analysis.suppressions import blank


def blanked(text: str) -> tuple[str, list[str]]:
    """The text without its silencing comments, and the details of the events."""
    result, events = blank("a.py", text, scan(text).tokens)
    assert {"suppression_comment"} >= {event.kind for event in events}
    return result, [event.detail for event in events]


@pytest.mark.parametrize(
    "comment",
    [
        "# noqa",
        "#noqa: F401",
        "#  NOQA :E501",
        "# ruff: noqa",
        "# ruff: disable[F401]",
        "# flake8: noqa",
        "# pylint: disable=all",
        "#pylint:skip-file",
        "# tidy up; pylint: disable=unused-import",
        "# type: ignore",
        "#type:ignore[arg-type]",
        "# mypy: ignore-errors",
        "# pyright: basic",
        "# nosec B101",
        "# pragma: no cover",
        "# fmt: off",
        "# fmt: skip",
        "# isort: skip_file",
        "# complexipy: ignore",
        "# the caller checks  # noqa",
        "## noqa",
    ],
)
def test_silencing_comment_is_blanked_and_counted(comment: str) -> None:
    """Nothing after the hash that silences is left, and lines keep their length."""
    text = f"import os  {comment}\n"

    result, events = blanked(text)

    assert len(text) == len(result)
    assert not any(
        word in result.lower() for word in ("noqa", "disable", "ignore", "skip", "pragma", "fmt", "nosec")
    )
    assert result.startswith("import os")
    assert len(events) == 1
    assert events[0].startswith("a.py:1 holds `")


@pytest.mark.parametrize(
    "text",
    [
        "x = '# noqa'\n",
        'x = """\n# type: ignore\n"""\n',
        "x = []  # type: list[int]\n",
        "# we ignore noqualified names\nx = 1\n",
        "# pylint is happy with this\nx = 1\n",
        "# typed: yes\nx = 1\n",
    ],
)
def test_other_text_is_left_alone(text: str) -> None:
    """Strings, type comments and prose silence nothing."""
    assert (text, []) == blanked(text)


def test_lines_and_columns_stay() -> None:
    """Only the comment of the line changes, also after unusual line separators inside a string."""
    text = "a = '\x0c\u2028'\nb = 1  # noqa\nc = 2\n"

    assert blanked(text)[0] == "a = '\x0c\u2028'\nb = 1        \nc = 2\n"


def test_a_long_comment_is_quoted_in_part() -> None:
    """A report line stays a line."""
    events = blanked("x = 1  # noqa: " + "F401," * 500 + "\n")[1]

    assert len(events[0]) < 200


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("@no_type_check\ndef f(): ...\n", [1]),
        ("import typing\n\n\n@typing.no_type_check\ndef f(): ...\n", [4]),
        ("from typing import no_type_check\n", []),
        ("x = '@no_type_check'\n", []),
    ],
)
def test_a_decorator_that_silences_the_type_checker_stays_and_is_told(text: str, lines: list[int]) -> None:
    result, events = blanked(text)
    assert result == text
    assert [int(event.split()[0].removeprefix("a.py:")) for event in events] == lines
    assert all("no_type_check" in event for event in events)
