"""A sliding log, saved in the middle of an edit."""


class RateLimiter:
    """At most ``limit`` events for each key in the last ``window_s`` seconds."""

    def __init__(self, limit, window_s, clock):
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._events = {}

    def allow(self, key):
        now = self._clock()
        recent = [event for event in self._events.get(key, [] if now - event < self._window_s]
        allowed = len(recent) < self._limit
        self._events[key] = recent + [now] if allowed else recent
        return allowed
