"""A sliding log of whole seconds, which take less memory. O(1) amortised time for each call."""

from collections import Counter, deque
from collections.abc import Callable


class RateLimiter:
    """At most ``limit`` events for each key in the last ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._queue: deque[tuple[int, str]] = deque()
        self._counts: Counter[str] = Counter()

    def allow(self, key: str) -> bool:
        """Record an event for ``key`` and return True, or return False when the window is full."""
        now = int(self._clock())
        while self._queue and now - self._queue[0][0] >= self._window_s:
            self._counts[self._queue.popleft()[1]] -= 1
        self._counts += Counter()
        if self._counts[key] >= self._limit:
            return False
        self._queue.append((now, key))
        self._counts[key] += 1
        return True
