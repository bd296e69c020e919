"""Counts events in windows that start at multiples of window_s. O(1) time, O(keys) space."""

from collections.abc import Callable


class RateLimiter:
    """One counter for each key, restarted when a new window begins."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._window = 0
        self._counts: dict[str, int] = {}

    def allow(self, key: str) -> bool:
        """Whether fewer than ``limit`` events of ``key`` were allowed in this window."""
        window = int(self._clock() // self._window_s)
        if window != self._window:
            self._window = window
            self._counts.clear()
        if self._counts.get(key, 0) >= self._limit:
            return False
        self._counts[key] = self._counts.get(key, 0) + 1
        return True
