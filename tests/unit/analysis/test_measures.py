"""Sizes and depths of functions, and strengths that have to be earned."""

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
EARNED = '''
def merge(first: list[int], second: list[int], limit: int) -> list[int]:
    """Merge two sorted lists.

    Raises:
        ValueError: limit is negative.
    """
    if limit < 0:
        raise ValueError(f"limit must not be negative, but is {limit}")
    if not first:
        return second[:limit]
    merged = []
    while first and second and len(merged) < limit:
        merged.append(first.pop())
    return merged


def size(values: list[int]) -> int:
    return len(values)
'''


def test_lines_of_code_leave_out_what_is_not_code() -> None:
    """No blank line, comment or docstring counts; nested functions belong to the one around them."""
    measured = measure_file("a.py", ast.parse(TEXT), TEXT)

    assert {one.where: one.value for one in measured if one.name == "code_lines"} == {"a.py": 9.0}
    assert {one.where: one.value for one in measured if one.name == "function_lines"} == {
        "Store.get": 4.0,
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


def test_strengths_are_named_where_they_were_earned() -> None:
    """Precise types, guards and stated errors, each with its place."""
    strengths = review(Request({"solution.py": EARNED})).strengths

    assert [(one.criterion, one.line) for one in strengths] == [
        ("typing", 2),
        ("readability", 8),
        ("robustness", 8),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1\n",
        "def f() -> int:\n    return 1\n",
        "def f(a):\n    if a:\n        return 1\n    return 2\n",
    ],
)
def test_trivial_code_earns_nothing(text: str) -> None:
    """Where nothing could go wrong nothing is praised."""
    assert review(Request({"solution.py": text})).strengths == ()


def test_records_without_functions_can_be_praised_for_types() -> None:
    """A file of typed attributes has a place as well."""
    fields = "".join(f"    field_{number}: int\n" for number in range(6))

    strengths = review(Request({"solution.py": f"class Row:\n{fields}"})).strengths

    assert [(one.criterion, one.line) for one in strengths] == [("typing", 1)]


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
