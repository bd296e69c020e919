"""Cost follows the events in the window: neither the clock's reading nor the limit.

The limits stand far from both sides: a fit solution needs a small part of the time, one that walks through
time, or through the limit, needs more than a hundred times as much.
"""

import pytest
from solution import RateLimiter

pytestmark = pytest.mark.performance


@pytest.mark.time_limit(4)
def test_a_clock_that_counts_from_long_ago_is_no_slower(clock):
    limiter = RateLimiter(limit=1, window_s=1.0, clock=clock)
    clock.set(1.0e10)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, False]
    clock.set(3.0e10)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, False]


@pytest.mark.time_limit(4)
def test_a_large_limit_costs_nothing_before_it_is_used(clock):
    limiter = RateLimiter(limit=10**9, window_s=10.0, clock=clock)
    assert [limiter.allow("ann") for _ in range(20)] == [True] * 20
    strict = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert [strict.allow("ann"), strict.allow("ann")] == [True, False]


def test_steady_traffic_over_many_windows(clock):
    limiter = RateLimiter(limit=5, window_s=1.0, clock=clock)
    answers = []
    for _ in range(200):
        answers.append(limiter.allow("ann"))
        clock.advance(0.125)
    assert answers == ([True] * 5 + [False] * 3) * 25
