"""Cost follows the entries that are held, not the capacity.

The limits stand far from both sides: a fit solution needs a small part of the time and memory, one that
touches every slot needs more than ten times as much. How cost grows with the entries that are held is
measured apart from these tests.
"""

import pytest
from solution import LRUCache

pytestmark = pytest.mark.performance


@pytest.mark.time_limit(5)
def test_a_large_capacity_makes_no_use_slower():
    """Touching four million slots takes 0.1 s even in good Python, and here 300 times."""
    cache = LRUCache(capacity=4_000_000)
    for key in range(150):
        cache.put(key, -key)
    assert [cache.get(key) for key in range(150)] == [-key for key in range(150)]
    assert cache.get(150) is None


def test_memory_follows_the_entries_not_the_capacity():
    cache = LRUCache(capacity=10**9)
    cache.put(1, 10)
    assert [cache.get(1), cache.get(2)] == [10, None]


def test_a_stream_of_new_keys_keeps_the_latest():
    cache = LRUCache(capacity=50)
    for key in range(200):
        cache.put(key, key)
    assert [cache.get(key) for key in range(140, 200)] == [None] * 10 + list(range(150, 200))
