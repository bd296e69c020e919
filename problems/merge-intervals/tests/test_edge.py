"""Borders of the input, and random inputs compared with a slow oracle."""

import random

import pytest
from solution import merge_intervals

pytestmark = pytest.mark.edge


def covered(intervals):
    """Twice each point and each gap between neighbours, so that [1, 2], [3, 4] differs from [1, 4]."""
    return {point for start, end in intervals for point in range(2 * start, 2 * end + 1)}


def merged_by_points(intervals):
    """The oracle: mark what is covered, then read off the runs."""
    points = covered(intervals)
    starts = sorted(point for point in points if point - 1 not in points)
    ends = sorted(point for point in points if point + 1 not in points)
    return [[start // 2, end // 2] for start, end in zip(starts, ends, strict=True)]


def random_intervals(seed, count, span):
    random_source = random.Random(seed)
    starts = [random_source.randint(-span, span) for _ in range(count)]
    return [[start, start + random_source.randint(0, 6)] for start in starts]


def test_no_intervals():
    assert merge_intervals([]) == []


def test_a_single_interval():
    assert merge_intervals([[2, 7]]) == [[2, 7]]


def test_a_single_point_apart_is_kept():
    assert merge_intervals([[3, 3], [5, 6]]) == [[3, 3], [5, 6]]


def test_a_single_point_on_an_end_is_merged():
    assert merge_intervals([[5, 6], [6, 6], [5, 5]]) == [[5, 6]]


def test_equal_intervals_become_one():
    assert merge_intervals([[1, 2], [1, 2], [1, 2]]) == [[1, 2]]


def test_equal_starts_with_the_longer_first():
    assert merge_intervals([[1, 9], [1, 2], [8, 10]]) == [[1, 10]]


def test_negative_ends_and_zero():
    assert merge_intervals([[1, 1], [-1, 0], [-5, -3], [-4, -2]]) == [[-5, -2], [-1, 0], [1, 1]]


def test_ends_beyond_machine_floats():
    large = 10**17
    assert merge_intervals([[large + 1, large + 2], [large - 1, large]]) == [
        [large - 1, large],
        [large + 1, large + 2],
    ]


@pytest.mark.parametrize("seed", range(4))
def test_random_intervals_equal_the_oracle(seed):
    intervals = random_intervals(seed, count=40, span=60)
    expected = merged_by_points(intervals)  # before a solution gets hold of them
    assert merge_intervals(intervals) == expected


def test_merging_twice_changes_nothing():
    intervals = random_intervals(seed=11, count=30, span=40)
    expected = merged_by_points(intervals)  # before a solution gets hold of them
    assert merge_intervals(merge_intervals(intervals)) == expected
