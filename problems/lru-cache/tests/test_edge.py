"""Borders of the capacity, odd keys and values, and random use compared with a slow oracle."""

import random

import pytest
from solution import LRUCache

pytestmark = pytest.mark.edge


class ListOracle:
    """Pairs in a list, least recently used first."""

    def __init__(self, capacity):
        self.capacity = capacity
        self.pairs = []

    def get(self, key):
        for pair in self.pairs:
            if pair[0] == key:
                self.pairs.remove(pair)
                self.pairs.append(pair)
                return pair[1]
        return None

    def put(self, key, value):
        self.pairs = [pair for pair in self.pairs if pair[0] != key]
        self.pairs = [*self.pairs, (key, value)][-self.capacity :]


def test_a_capacity_of_one_keeps_the_last_entry():
    cache = LRUCache(capacity=1)
    cache.put(1, 10)
    cache.put(2, 20)
    assert [cache.get(1), cache.get(2)] == [None, 20]
    cache.put(2, 21)
    assert cache.get(2) == 21


def test_a_value_of_zero_is_found_and_refreshed():
    cache = LRUCache(capacity=2)
    cache.put(1, 0)
    cache.put(2, 20)
    assert cache.get(1) == 0
    cache.put(3, 30)
    assert [cache.get(1), cache.get(2), cache.get(3)] == [0, None, 30]


def test_a_value_of_minus_one_is_a_value():
    cache = LRUCache(capacity=2)
    cache.put(1, -1)
    assert [cache.get(1), cache.get(2)] == [-1, None]


def test_a_key_of_zero_and_negative_keys():
    cache = LRUCache(capacity=2)
    cache.put(0, 10)
    cache.put(-1, 20)
    assert [cache.get(0), cache.get(-1), cache.get(1)] == [10, 20, None]


def test_a_missed_get_changes_nothing():
    cache = LRUCache(capacity=2)
    cache.put(1, 10)
    cache.put(2, 20)
    assert [cache.get(3), cache.get(3), cache.get(3)] == [None, None, None]
    assert [cache.get(1), cache.get(2)] == [10, 20]


def test_an_evicted_key_may_come_back():
    cache = LRUCache(capacity=1)
    cache.put(1, 10)
    cache.put(2, 20)
    cache.put(1, 11)
    assert [cache.get(1), cache.get(2)] == [11, None]


def test_repeated_use_of_one_key_ages_the_others():
    cache = LRUCache(capacity=3)
    for key in (1, 2, 3):
        cache.put(key, 10 * key)
    assert [cache.get(1) for _ in range(5)] == [10] * 5
    cache.put(4, 40)
    cache.put(5, 50)
    assert [cache.get(key) for key in (1, 2, 3, 4, 5)] == [10, None, None, 40, 50]


@pytest.mark.parametrize("seed", range(4))
def test_random_use_equals_the_oracle(seed):
    random_source = random.Random(seed)
    capacity = random_source.randint(2, 5)
    cache, oracle = LRUCache(capacity=capacity), ListOracle(capacity)
    for step in range(80):
        key = random_source.randint(0, 7)
        if random_source.random() < 0.5:
            cache.put(key, step)
            oracle.put(key, step)
        else:
            assert cache.get(key) == oracle.get(key), f"step {step}: get({key}), capacity {capacity}"
