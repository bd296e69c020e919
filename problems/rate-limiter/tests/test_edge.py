"""Borders of the window, and random traffic compared with a slow oracle."""

import random

import pytest
from solution import RateLimiter

pytestmark = pytest.mark.edge


class CountingOracle:
    """Keeps every allowed event for ever and counts those in the window."""

    def __init__(self, limit, window_s):
        self.limit = limit
        self.window_s = window_s
        self.allowed = []

    def allow(self, key, now):
        recent = [at for name, at in self.allowed if name == key and now - at < self.window_s]
        if len(recent) >= self.limit:
            return False
        self.allowed.append((key, now))
        return True


def test_just_before_the_window_ends_an_event_still_counts(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert limiter.allow("ann") is True
    clock.set(9.75)
    assert limiter.allow("ann") is False


def test_exactly_one_window_later_an_event_no_longer_counts(clock):
    limiter = RateLimiter(limit=1, window_s=0.5, clock=clock)
    clock.set(7.25)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, False]
    clock.set(7.75)
    assert limiter.allow("ann") is True


def test_a_long_pause_does_not_save_up_events(clock):
    limiter = RateLimiter(limit=2, window_s=1.0, clock=clock)
    assert limiter.allow("ann") is True
    clock.advance(3600.0)
    assert [limiter.allow("ann") for _ in range(3)] == [True, True, False]


def test_the_empty_key_is_a_key_like_others(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert [limiter.allow(""), limiter.allow(" "), limiter.allow("")] == [True, True, False]


def test_keys_differ_in_case_and_accents(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    assert [limiter.allow(key) for key in ("Ann", "ann", "änn", "ann")] == [True, True, True, False]


def test_a_clock_may_start_below_zero(clock):
    limiter = RateLimiter(limit=1, window_s=10.0, clock=clock)
    clock.set(-20.0)
    assert [limiter.allow("ann"), limiter.allow("ann")] == [True, False]
    clock.set(-10.0)
    assert limiter.allow("ann") is True


@pytest.mark.parametrize("seed", range(4))
def test_random_traffic_equals_the_oracle(clock, seed):
    random_source = random.Random(seed)
    limiter = RateLimiter(limit=3, window_s=4.0, clock=clock)
    oracle = CountingOracle(limit=3, window_s=4.0)
    now = 0.0
    for step in range(80):
        now += random_source.choice([0.0, 0.25, 0.5, 1.0, 4.0])
        key = random_source.choice(["ann", "bob"])
        clock.set(now)
        assert limiter.allow(key) == oracle.allow(key, now), f"call {step} for {key} at {now} s"
