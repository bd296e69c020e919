"""What the statement says in so many words."""

import pytest
from solution import RateLimiter

pytestmark = pytest.mark.core


def test_the_first_event_is_allowed(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert limiter.allow("ann") is True


def test_one_event_beyond_the_limit_is_denied(clock):
    limiter = RateLimiter(limit=3, window_s=10.0, clock=clock)
    assert [limiter.allow("ann") for _ in range(4)] == [True, True, True, False]


def test_the_example_of_the_statement(clock):
    limiter = RateLimiter(limit=2, window_s=10.0, clock=clock)
    answers = []
    for now in (0.0, 4.0, 9.0, 10.0):
        clock.set(now)
        answers.append(limiter.allow("ann"))
    assert answers == [True, True, False, True]


def test_keys_do_not_influence_each_other(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert limiter.allow("ann") is True
    assert limiter.allow("bob") is True
    assert limiter.allow("ann") is False


def test_limiters_do_not_influence_each_other(clock):
    first = RateLimiter(limit=1, window_s=10.0, clock=clock)
    second = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert first.allow("ann") is True
    assert second.allow("ann") is True
    assert first.allow("ann") is False


def test_the_window_slides_instead_of_restarting(clock):
    """Two events late in one period and two early in the next would be four within two seconds."""
    limiter = RateLimiter(limit=2, window_s=10.0, clock=clock)
    clock.set(9.0)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, True]
    clock.set(11.0)
    assert limiter.allow("ann") is False
    clock.set(19.0)
    assert limiter.allow("ann") is True


def test_a_denied_call_leaves_no_trace(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert limiter.allow("ann") is True
    for now in (3.0, 6.0, 9.0):
        clock.set(now)
        assert limiter.allow("ann") is False
    clock.set(10.0)
    assert limiter.allow("ann") is True


def test_each_event_is_freed_in_its_own_time(clock):
    limiter = RateLimiter(limit=2, window_s=10.0, clock=clock)
    assert limiter.allow("ann") is True
    clock.set(6.0)
    assert limiter.allow("ann") is True
    clock.set(10.0)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, False]
