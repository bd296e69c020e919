"""A sentence about cost is read wherever it stands on its line."""

import pytest

from evaluator.growth.claims import cost_claims_in_python


@pytest.mark.parametrize(
    "doc",
    [
        "Time: O(n log n), space: O(n).",
        "Return the indices. Time: O(n log n), space: O(n).",
        "Sorts first! Time complexity is O(n log n). Space complexity is O(n).",
        "Merge from the back (time: O(n log n), space: O(n)).",
        "Two passes; time: O(n log n); space: O(n)",
        "Which is best? Time: O(n log n). Space: O(n).",
    ],
)
def test_the_costs_of_the_whole_are_found(doc: str) -> None:
    source = f'def pair(nums: list[int]) -> int:\n    """{doc}"""\n    return 1\n'
    claims = cost_claims_in_python("solution.py", source)
    assert [(one.stated.resource, one.stated.text) for one in claims] == [("time", "n log n"), ("space", "n")]


@pytest.mark.parametrize(
    "doc", ["Sort it. The O(n^2) way is simpler.", "Not O(n^2): time is short. Be quick."]
)
def test_other_sentences_claim_nothing(doc: str) -> None:
    source = f'def pair(nums: list[int]) -> int:\n    """{doc}"""\n    return 1\n'
    assert cost_claims_in_python("solution.py", source) == ()


def test_what_was_considered_instead_is_not_claimed() -> None:
    doc = "Considered instead: comparing every pair needs no sorting, but at the cost of O(n^2) time."
    source = f'def pair(nums: list[int]) -> int:\n    """{doc}"""\n    return 1\n'
    assert cost_claims_in_python("solution.py", source) == ()
