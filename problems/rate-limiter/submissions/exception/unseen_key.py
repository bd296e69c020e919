"""A sliding log. O(1) amortised time, O(events in the window) space."""

from collections import deque
from collections.abc import Callable


class RateLimiter:
    """At most ``limit`` events for each key in the last ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._events: dict[str, deque[float]] = {}

    def allow(self, key: str) -> bool:
        """Record an event for ``key`` and return True, or return False when the window is full."""
        now = self._clock()
        events = self._events[key]
        while now - events[0] >= self._window_s:
            events.popleft()
        if len(events) >= self._limit:
            return False
        events.append(now)
        return True
