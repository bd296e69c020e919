"""A trace is taken whole, or not at all when no honest guest could tell it."""

import pytest

from evaluator.ambiguities.trace import Ways, read_ways

LINES = {"solution.py": 10}


def test_ways_are_read_and_compared() -> None:
    ways = read_ways(([("solution.py", 0, 0, 1, 4)], [("solution.py", 3, -1, 1)]), LINES)
    assert ways is not None
    assert ways - ways == Ways()
    assert (Ways() | ways) - Ways() == ways


@pytest.mark.parametrize(
    "answer",
    [
        None,
        ([], []) * 2,
        ([("solution.py", 0, 0, 11, 0)], []),
        ([("solution.py", -1, 0, 1, 0)], []),
        ([("solution.py", 0, 0, 1, 10**9)], []),
        ([("solution.py", True, 0, 1, 0)], []),
        ([("/etc/passwd", 0, 0, 1, 0)], []),
        ([("solution.py", 0, 0, 1)], []),
        ([], [("solution.py", 1, 0, 10**400)]),
        ([("solution.py", 0, 0, 1, 0)] * 20_001, []),
    ],
    ids=range(10),
)
def test_a_forged_trace_is_refused(answer: object) -> None:
    assert read_ways(answer, LINES) is None
