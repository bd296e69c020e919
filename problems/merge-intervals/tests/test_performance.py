"""Cost follows the number of intervals, not their square and not their length.

The limit is the problem's time for one call: sort and sweep needs a tenth of it at most, comparing
every pair several times as much.
"""

import random

import pytest
from solution import merge_intervals

pytestmark = pytest.mark.performance

COUNT = 20_000


def test_many_intervals_that_stay_apart():
    starts = list(range(0, 10 * COUNT, 10))
    random.Random(20).shuffle(starts)
    assert merge_intervals([[start, start + 4] for start in starts]) == [
        [start, start + 4] for start in sorted(starts)
    ]


def test_many_intervals_that_become_one():
    starts = list(range(COUNT))
    random.Random(21).shuffle(starts)
    assert merge_intervals([[start, start + 1] for start in starts]) == [[0, COUNT]]


def test_long_intervals_cost_no_more_than_short_ones():
    assert merge_intervals([[0, 10**18], [-(10**18), -5], [10**18, 10**18]]) == [
        [-(10**18), -5],
        [0, 10**18],
    ]
