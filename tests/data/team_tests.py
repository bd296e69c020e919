"""A team's own tests, written before anybody there had heard of this project."""

import itertools
import random
from unittest import mock

import pytest

import solution
from solution import knapsack_value


@pytest.fixture
def items():
    return ((2, 3), (3, 4), (4, 5), (5, 6))


@pytest.fixture(params=[0, 1])
def small(request):
    return request.param


class TestKnapsack:
    @pytest.mark.parametrize(("capacity", "value"), [(0, 0), (2, 3), (5, 7), (14, 18)])
    def test_known_values(self, items, capacity, value):
        assert knapsack_value(items, capacity) == value

    def test_nothing_fits(self, items, small):
        assert not knapsack_value(items, small)

    def test_by_keyword(self, items):
        assert knapsack_value(items=items, capacity=5) == solution.knapsack_value(items, 5)


def test_against_every_choice():
    numbers = random.Random(7)
    items = tuple((numbers.randint(1, 9), numbers.randint(1, 9)) for _ in range(6))
    choices = itertools.chain.from_iterable(itertools.combinations(items, n) for n in range(7))
    best = max(sum(v for _, v in choice) for choice in choices if sum(w for w, _ in choice) <= 15)
    assert knapsack_value(items, 15) == best


def test_bad_items_raise():
    with pytest.raises((TypeError, ValueError)):
        knapsack_value(((1,),), 3)


def test_mocks_and_paths_still_work(tmp_path, monkeypatch):
    monkeypatch.setenv("SIZE", "1")
    (tmp_path / "note").write_text("x")
    assert mock.Mock(return_value=3)() == 3
