"""What the statement leaves open: any answer or refusal will do, as long as the process survives it."""

import pytest
from solution import merge_intervals

pytestmark = pytest.mark.ambiguity


def test_a_reversed_interval_leaves_the_others_alone():
    """Refused, ordered, dropped or kept: the interval beside it is merged as ever."""
    assert merge_intervals([[11, 13], [10, 12]]) == [[10, 13]]
    try:
        merged = merge_intervals([[5, 1], [10, 12]])
    except Exception:  # noqa: BLE001 - any refusal is an answer; a dead process fails the case by itself
        return
    assert merged in ([[1, 5], [10, 12]], [[10, 12]], [[5, 1], [10, 12]])
