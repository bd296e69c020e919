"""What the statement leaves open: any answer or refusal will do, as long as the process survives it."""

import pytest
from solution import RateLimiter

pytestmark = pytest.mark.ambiguity


def test_a_limit_of_zero_denies_or_is_refused(clock):
    assert RateLimiter(limit=1, window_s=10.0, clock=clock).allow("ann") is True
    try:
        limiter = RateLimiter(limit=0, window_s=10.0, clock=clock)
        answers = [limiter.allow("ann"), limiter.allow("ann")]
    except Exception:  # noqa: BLE001 - any refusal is an answer; a dead process fails the case by itself
        return
    assert answers == [False, False]


def test_a_clock_that_goes_back_ends_in_an_answer_or_a_refusal(clock):
    """Whatever the step back means, time that has truly passed frees the key again."""
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    clock.set(100.0)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, False]
    clock.set(95.0)
    try:
        answer = limiter.allow("ann")
    except Exception:  # noqa: BLE001 - any refusal is an answer; a dead process fails the case by itself
        answer = False
    assert answer in (True, False)
    clock.set(200.0)
    assert limiter.allow("ann") is True
