"""A sliding log. O(1) amortised time for each call."""

from collections import deque
from collections.abc import Callable


class RateLimiter:
    """Records each attempt, then looks whether there are too many."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._attempts: dict[str, deque[float]] = {}

    def allow(self, key: str) -> bool:
        """Whether ``key`` made at most ``limit`` attempts in the window, this one included."""
        now = self._clock()
        for other in [name for name, times in self._attempts.items() if now - times[-1] >= self._window_s]:
            del self._attempts[other]
        attempts = self._attempts.setdefault(key, deque())
        while attempts and now - attempts[0] >= self._window_s:
            attempts.popleft()
        attempts.append(now)
        return len(attempts) <= self._limit
