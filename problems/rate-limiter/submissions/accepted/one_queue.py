"""A sliding-window rate limiter with one queue for all keys.

All keys share one window, so all allowed events expire in the order in which they came. One queue of
(time, key) and one counter for each key are therefore enough.

Time: O(1) amortised for allow(), every event enters and leaves the queue once. Space: O(n) for n events in
the window; a counter that reaches zero is deleted.

I preferred this to a queue for each key because idle keys need no search of their own. What I gave up: a
call for one key also pays for expired events of other keys, so a single call can take O(n) after a pause.

A limit of zero or less is a configuration mistake and raises ValueError. The clock is taken to be
monotonic: if it goes back, events simply expire later.
"""

from collections import Counter, deque
from collections.abc import Callable


class RateLimiter:
    """At most ``limit`` events for each key in the last ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        """Raise ValueError unless the limit is at least 1."""
        if limit <= 0:
            raise ValueError("limit must be at least 1")
        self.limit = limit
        self.window_s = window_s
        self.clock = clock
        self._queue: deque[tuple[float, str]] = deque()
        self._counts: Counter[str] = Counter()

    def allow(self, key: str) -> bool:
        """Record an event for ``key`` and return True, or return False when the window is full."""
        now = self.clock()
        self._expire(now)
        if self._counts[key] >= self.limit:
            return False
        self._queue.append((now, key))
        self._counts[key] += 1
        return True

    def _expire(self, now: float) -> None:
        while self._queue and now - self._queue[0][0] >= self.window_s:
            _, key = self._queue.popleft()
            self._counts[key] -= 1
            if self._counts[key] == 0:
                del self._counts[key]
