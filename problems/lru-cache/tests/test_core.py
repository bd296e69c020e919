"""What the statement says in so many words."""

import pytest
from solution import LRUCache

pytestmark = pytest.mark.core


def filled(capacity, *keys):
    """A cache in which each key was put once, in order, with ten times its number as value."""
    cache = LRUCache(capacity=capacity)
    for key in keys:
        cache.put(key, 10 * key)
    return cache


def values(cache, *keys):
    return [cache.get(key) for key in keys]


def test_a_value_that_was_put_is_found():
    assert filled(2, 1, 2).get(1) == 10


def test_a_key_that_was_never_put_is_not_found():
    assert filled(2, 1, 2).get(3) is None


def test_the_example_of_the_statement():
    cache = filled(2, 1, 2)
    assert cache.get(1) == 10
    cache.put(3, 30)
    assert values(cache, 2, 3, 1) == [None, 30, 10]


def test_the_oldest_entry_goes_first():
    assert values(filled(2, 1, 2, 3), 1, 2, 3) == [None, 20, 30]


def test_nothing_goes_before_the_capacity_is_passed():
    assert values(filled(3, 1, 2, 3), 1, 2, 3) == [10, 20, 30]


def test_get_counts_as_a_use():
    cache = filled(3, 1, 2, 3)
    assert cache.get(1) == 10
    cache.put(4, 40)
    assert values(cache, 1, 2, 3, 4) == [10, None, 30, 40]


def test_put_of_a_held_key_counts_as_a_use():
    cache = filled(3, 1, 2, 3)
    cache.put(1, 11)
    cache.put(4, 40)
    assert values(cache, 1, 2, 3, 4) == [11, None, 30, 40]


def test_put_of_a_held_key_replaces_the_value_and_evicts_nothing():
    cache = filled(2, 1, 2)
    cache.put(2, 22)
    assert values(cache, 1, 2) == [10, 22]


def test_put_returns_nothing():
    cache = LRUCache(capacity=1)
    assert cache.put(1, 10) is None
    assert cache.get(1) == 10


def test_caches_do_not_influence_each_other():
    first, second = filled(1, 1), filled(1, 2)
    assert values(first, 1, 2) == [10, None]
    assert values(second, 1, 2) == [None, 20]
