"""What the statement leaves open: any answer or refusal will do, as long as the process survives it."""

import pytest
from solution import LRUCache

pytestmark = pytest.mark.ambiguity


@pytest.mark.parametrize("capacity", [0, -1])
def test_a_capacity_below_one_ends_in_an_answer_or_a_refusal(capacity):
    smallest = LRUCache(capacity=1)
    smallest.put(1, 10)
    assert smallest.get(1) == 10
    try:
        cache = LRUCache(capacity=capacity)
        cache.put(1, 10)
        found = cache.get(1)
    except Exception:  # noqa: BLE001 - any refusal is an answer; a dead process fails the case by itself
        return
    assert found in (None, 10)
