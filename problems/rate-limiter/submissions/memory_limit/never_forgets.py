"""A sliding log for each key; keys are kept for ever. O(1) amortised time."""

from collections import defaultdict, deque
from collections.abc import Callable


class RateLimiter:
    """At most ``limit`` events for each key in the last ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._events: defaultdict[str, deque[float]] = defaultdict(deque)

    def allow(self, key: str) -> bool:
        """Record an event for ``key`` and return True, or return False when the window is full."""
        now = self._clock()
        events = self._events[key]
        while events and now - events[0] >= self._window_s:
            events.popleft()
        if len(events) >= self._limit:
            return False
        events.append(now)
        return True
