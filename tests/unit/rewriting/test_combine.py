"""Proposals for one file are merged line by line, and those that clash wait."""

import pytest

from evaluator.analysis.proposals.proposal import Proposal
from evaluator.rewriting.combine import Change, changes_of, combine

TEXT = "a\nb\nc\nd\n"


def proposal(text: str, path: str = "solution.py") -> Proposal:
    """A file as it would be."""
    return Proposal("EV1", "some-rule", path, 1, text, is_same_program=False)


def combined(*texts: str) -> str:
    """All proposals together."""
    return combine({"solution.py": TEXT}, map(proposal, texts)).texts["solution.py"]


def test_changes_of_different_lines_go_together() -> None:
    """In whichever order they come."""
    assert combined("a\nB\nc\nd\n", "a\nb\nc\n", "x\na\nb\nc\nd\n") == "x\na\nB\nc\n"
    assert combined("x\na\nb\nc\nd\n", "a\nb\nc\n", "a\nB\nc\nd\n") == "x\na\nB\nc\n"


def test_the_same_change_is_made_once() -> None:
    """As two rewrites may need the same import."""
    assert combined("new\na\nb\nc\nd\n", "new\na\nb\nC\nd\n") == "new\na\nb\nC\nd\n"


def test_what_clashes_with_an_earlier_one_is_left_out() -> None:
    """And is named by its absence from ``used``."""
    first, second = proposal("a\nB1\nc\nd\n"), proposal("a\nB2\nc\nd\n")

    result = combine({"solution.py": TEXT}, [first, second])

    assert result.used == (first,)
    assert result.texts == {"solution.py": "a\nB1\nc\nd\n"}


def test_other_files_stay_as_they_are() -> None:
    """Each path has its own changes."""
    result = combine({"a.py": TEXT, "b.py": TEXT}, [proposal("a\n", "b.py")])

    assert result.texts == {"a.py": TEXT, "b.py": "a\n"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Change(1, 3, ()), Change(2, 4, ()), True),
        (Change(1, 2, ()), Change(2, 3, ()), False),
        (Change(1, 3, ("x",)), Change(2, 2, ("y",)), True),
        (Change(1, 1, ("x",)), Change(1, 2, ("y",)), False),
        (Change(1, 1, ("x",)), Change(1, 1, ("y",)), False),
        (Change(1, 2, ("x",)), Change(1, 2, ("x",)), False),
    ],
)
def test_clashes(one: Change, other: Change, expected: bool) -> None:
    """Changes beside each other do not clash; the relation has no direction."""
    assert one.clashes_with(other) is expected
    assert other.clashes_with(one) is expected


@pytest.mark.parametrize("after", ["", "a\nb\nc\nd", "d\nc\nb\na\n", "a\nb\nb\nc\nd\n\n", TEXT])
def test_changes_lead_from_one_text_to_the_other(after: str) -> None:
    """Whatever differs, the end of the last line included."""
    assert combined(after) == after
    assert (changes_of(TEXT, after) == ()) is (after == TEXT)
