"""Two texts are one program when nothing that runs differs."""

import pytest

from evaluator.analysis.proposals.same_program import is_same_program

SAME = [
    ("x = 1  # one\n", "x = 1\n"),
    ("def f():\n    '''Text.'''\n    pass\n", "def f():\n    '''Text.'''\n"),
    ("x = f'a'\n", "x = 'a'\n"),
    ("x = (1 + 2)\n", "x = 1 + 2\n"),
]
OTHER = [
    ("x = 1\n", "x = 2\n"),
    ("x == None\n", "x is None\n"),
    ("x = f'{a}'\n", "x = 'a'\n"),
    ("def f(): ...\n", "def f() -> None: ...\n"),
    ("import os\n", "pass\n"),
    ("x = f'a'\n", "x = 'b'\n"),
]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_comments_layout_and_code_without_effect_do_not_count(before: str, after: str) -> None:
    """They need no test to be left out."""
    assert is_same_program(before, after)


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_all_else_counts(before: str, after: str) -> None:
    """Even where most programs would behave alike."""
    assert not is_same_program(before, after)
