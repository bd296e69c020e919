"""Sizes and depths of functions, and the share of slots with a type."""

import ast
import textwrap

import pytest

from evaluator.analysis.measures import measure_file, nesting_depth
from evaluator.analysis.messages import Request
from evaluator.analysis.worker import review

TEXT = '''
"""Module text."""

# a comment
class Store:
    """Class text,
    in two lines."""

    def get(self, key):
        """Function text."""

        # a comment
        return {
            "key": key,
        }


def outer():
    def inner():
        return 1
    return inner
'''


def test_lines_of_code_leave_out_what_is_not_code() -> None:
    """No blank line, comment, docstring or continuation counts; the outer function holds the nested ones."""
    measured = measure_file("a.py", ast.parse(TEXT))

    assert {one.where: one.value for one in measured if one.name == "code_lines"} == {"a.py": 7.0}
    assert {one.where: one.value for one in measured if one.name == "function_lines"} == {
        "Store.get": 2.0,
        "outer": 4.0,
    }


@pytest.mark.parametrize(
    ("body", "depth"),
    [
        ("x = 1", 0),
        ("if a:\n  b", 1),
        ("if a:\n  b\nelif c:\n  d\nelse:\n  e", 1),
        ("if a:\n  b\nelse:\n  if c:\n    d", 2),
        ("for a in b:\n  while c:\n    with d:\n      e", 3),
        ("try:\n  a\nexcept E:\n  if b:\n    c", 2),
        ("match a:\n  case 1:\n    if b:\n      c", 2),
        ("if a:\n  b\nelif c:\n  for d in e:\n    f", 2),
    ],
)
def test_nesting_depth(body: str, depth: int) -> None:
    """Blocks inside one another count; an elif is as deep as its if."""
    assert depth == nesting_depth(ast.parse(body).body)


def test_type_completeness_is_a_share_of_slots() -> None:
    """Public slots alone, and all with public ones weighing double; missing 0, imprecise one half."""
    text = textwrap.dedent(
        """
        def public(a: int, b: list, c) -> str:
            return ""

        def _private(a):
            return a
        """
    )

    measured = review(Request({"solution.py": text})).measurements
    values = {one.where: one.value for one in measured if one.name == "type_completeness"}

    assert values == {"public API": 2.5 / 4, "all": 0.5}
    assert {"ratio"} == {one.unit for one in measured if one.name == "type_completeness"}


def test_code_without_slots_has_no_completeness() -> None:
    """Nothing to annotate is neither complete nor incomplete."""
    measured = review(Request({"solution.py": "print(1)\n"})).measurements

    assert [one for one in measured if one.name == "type_completeness"] == []
    assert [one.value for one in measured if one.name == "code_lines"] == [1.0]


def test_statements_that_share_a_line_count_each() -> None:
    """Else a function would be shorter for being harder to read."""
    joined = "def f(a):\n    b = 1; c = 2\n    if a: return b\n    return c\n"
    apart = "def f(a):\n    b = 1\n    c = 2\n    if a:\n        return b\n    return c\n"
    lengths = [
        [one.value for one in measure_file("a.py", ast.parse(text)) if one.name == "function_lines"]
        for text in (joined, apart)
    ]

    assert lengths == [[6.0], [6.0]]


def test_the_file_with_the_entry_points_is_no_test_whatever_its_name() -> None:
    files = {"test_total.py": "def total(prices):\n    return sum(prices)\n"}

    assert review(Request(files)).findings == ()
    assert [one.name for one in review(Request(files, main="test_total.py")).findings] == [
        "missing-type-annotation"
    ]
