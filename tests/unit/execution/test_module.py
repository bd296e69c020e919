"""What ``from solution import *`` may bring into a test."""

import pytest

from evaluator.execution.remote.module import _may_be_spread


@pytest.mark.parametrize("name", ["len", "sorted", "isinstance", "pytest", "sys", "_private", "__all__"])
def test_a_solution_cannot_replace_what_a_test_relies_on(name: str) -> None:
    assert not _may_be_spread(name)


def test_names_of_its_own_are_spread() -> None:
    assert _may_be_spread("merge_intervals")
