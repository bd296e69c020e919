"""What the statement says in so many words."""

import copy

import pytest
from solution import merge_intervals

pytestmark = pytest.mark.core


def test_overlapping_intervals_become_one():
    assert merge_intervals([[1, 3], [2, 6]]) == [[1, 6]]


def test_intervals_apart_stay_apart():
    assert merge_intervals([[1, 3], [5, 6]]) == [[1, 3], [5, 6]]


def test_a_mixture_in_any_order_comes_out_sorted():
    assert merge_intervals([[8, 10], [1, 3], [15, 18], [2, 6]]) == [[1, 6], [8, 10], [15, 18]]


def test_touching_intervals_are_merged():
    assert merge_intervals([[1, 4], [4, 5]]) == [[1, 5]]


def test_neighbouring_integers_do_not_touch():
    assert merge_intervals([[1, 2], [3, 4]]) == [[1, 2], [3, 4]]


def test_an_interval_inside_another_disappears():
    assert merge_intervals([[1, 10], [2, 3]]) == [[1, 10]]


def test_an_interval_after_an_inner_one_meets_the_outer_end():
    assert merge_intervals([[1, 10], [2, 3], [9, 12]]) == [[1, 12]]


def test_a_chain_of_overlaps_becomes_one():
    assert merge_intervals([[6, 9], [1, 4], [3, 7]]) == [[1, 9]]


@pytest.mark.parametrize(
    "intervals",
    [[[5, 8], [1, 3], [2, 6]], [[1, 2], [2, 3]], [[4, 4], [1, 9]]],
    ids=["unsorted", "touching", "nested"],
)
def test_the_argument_is_not_modified(intervals):
    before = copy.deepcopy(intervals)
    merge_intervals(intervals)
    assert intervals == before
