"""Prose is read as a person reads it: value, resource, case, and whether it is meant at all."""

import pytest

from evaluator.growth.claims import cost_claims_in_python
from evaluator.growth.claims.forms.printing import show


def _said(doc: str) -> list[str]:
    source = f'def solve(nums: list[int]) -> list[int]:\n    r"""Solve it.\n\n    {doc}\n    """\n'
    claims = cost_claims_in_python("solution.py", source)
    return sorted(
        " ".join([one.stated.resource, *map(show, one.stated.forms), *sorted(one.stated.qualifiers)])
        for one in claims
        if one.entry_point == "solve"
    )


@pytest.mark.parametrize(
    ("doc", "expected"),
    [
        ("O(n) where n is the length of nums", ["time n"]),
        ("O(V + E)", ["time V + E"]),
        ("O(n log n), dominated by the sort.", ["time n * log(n)"]),
        ("Sorting dominates: O(n log n).", ["time n * log(n)"]),
        ("Single pass over the list, so O(n).", ["time n"]),
        ("Each element is pushed once, so the loop is O(n) overall.", ["time n"]),
        ("Sorting takes O(n log n) and the sweep O(n), so the total is O(n log n).", ["time n * log(n)"]),
        ("Amortized O(1) per call.", ["time 1 amortised"]),
        ("Best case O(n), average O(n log n), worst O(n^2).",
         ["time n * log(n) average", "time n best", "time n^2 worst"]),
        ("Time:  O(n) best / O(n^2) average / O(n^2) worst",
         ["time n best", "time n^2 average", "time n^2 worst"]),
        ("Expected O(n) time, O(n^2) worst case.", ["time n average", "time n^2 worst"]),
        ("This is quadratic in the worst case.", ["time n^2 worst"]),
        ("Runs in log time.", ["time log(n)"]),
        ("The running time grows quadratically with the input.", ["time n^2"]),
        ("Takes time proportional to n log n.", ["time n * log(n)"]),
        ("Time: n log n", ["time n * log(n)"]),
        ("n log n time because of the sort", ["time n * log(n)"]),
        ("Both time and space are linear.", ["space n", "time n"]),
        ("time O(n) space O(1)", ["space 1", "time n"]),
        ("T: O(n), S: O(1)", ["space 1", "time n"]),
        ("Time=O(n), Space=O(1)", ["space 1", "time n"]),
        ("linear time + constant space", ["space 1", "time n"]),
        ("Memory: one time stamp per event, i.e. O(n).", ["space n"]),
        ("Storage grows linearly with the number of keys.", ["space n"]),
        ("Space complexity: constant.", ["space 1"]),
        ("Uses no additional space.", ["space 1 auxiliary"]),
        ("This is not O(n^2) but O(n).", ["time n"]),
        ("It is O(n), not O(n^2).", ["time n"]),
        ("This looks O(n^2) but is O(n): `left` only moves forward.", ["time n"]),
        ("A naive solution is O(n^2); this one is O(n).", ["time n"]),
        ("Compared with the O(n^2) brute force, this is O(n).", ["time n"]),
        ("Reduces the time from O(n^2) to O(n).", ["time n"]),
        ("Runs in O(n) instead of O(n^2).", ["time n"]),
        ("Returns the sum in O(n).", ["time n"]),
        ("An O(n) solution using a hash map.", ["time n"]),
        ("O(n^2) is fine here, n is at most 100.", ["time n^2 under an assumption"]),
        ("Time/Space: O(n)/O(1)", ["space 1", "time n"]),
        ("Linear time (O(n)).", ["time n"]),
        ("Peak memory is O(n).", ["space n"]),
        ("Works in time O(n log n) and space O(n).", ["space n", "time n * log(n)"]),
        ("We iterate once, which gives O(n) time; the dict needs O(n) space.", ["space n", "time n"]),
        ("The bottleneck is the sort, O(n log n).", ["time n * log(n)"]),
        ("Uses binary search, O(log n).", ["time log(n)"]),
        ("n pops at O(log n) each, hence O(n log n).", ["time n * log(n)"]),
        ("This looks quadratic but is O(n): `at` never goes back.", ["time n"]),
        ("Binary search in O(log n), a scan would take O(n) time.", ["time log(n)"]),
        ("Laufzeit O(n log n), Speicher O(n).", ["space n", "time n * log(n)"]),
        ("Two pointers, which visit each element\n    once, so O(n) in total.", ["time n"]),
    ],
)  # fmt: skip
def test_a_cost_of_the_whole_is_a_claim(doc: str, expected: list[str]) -> None:
    assert _said(doc) == expected


@pytest.mark.parametrize(
    "doc",
    [
        "Brute force would be O(n^2).",
        "Uses a hash map instead of the naive O(n^2).",
        "We could do it in O(n) but the code would be longer.",
        "This avoids the O(n^2) nested loop.",
        "I considered sorting, which takes O(n log n) time.",
        "I first tried two nested loops, O(n^2) time.",
        "The old version took O(n^2) time.",
        "Can this be done in O(n) time?",
        "The task asks for O(log n) time.",
        "If the list were sorted, this could be O(log n).",
        "An O(n^2) solution would be simpler.",
        "There is an O(n) solution with counting sort.",
        "O(n^2) is too slow here.",
        "When all fall into one bucket, the cost is O(n log n) overall.",
        "Sorting costs O(n log n); the scan afterwards is O(n).",
        "list.pop(0) is O(n).",
        "dict lookups are O(1) on average",
        "Uses a heap, so each step costs O(log k).",
        "sorted() costs O(n log n) time.",
        "Every key is looked up in O(1).",
        "Deletion is lazy, so put is amortised O(log n).",
        "Should be O(n).",
        "If the input is already sorted, timsort makes this O(n).",
        "Comparing every interval with every other one would need no sorting, at\n    O(n^2) time.",
        "Chosen over the nested loops, which take\n    O(n^2) time and O(1) space.",
        "Alternatives:\n    - brute force: O(n^2) time\n    - bucket sort: O(n + m) time",
        "Alternatives considered\n    -----------------------\n    Nested loops, O(n^2) time.",
    ],
)
def test_a_cost_of_a_step_or_of_another_way_is_none(doc: str) -> None:
    assert _said(doc) == []
