"""Groups events by second and forgets the groups second by second: O(1) for a clock that starts at 0."""

import math
from collections.abc import Callable


class RateLimiter:
    """At most ``limit`` events for each key in the last ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._by_second: dict[int, list[tuple[float, str]]] = {}
        self._oldest_second: int | None = None

    def allow(self, key: str) -> bool:
        """Record an event for ``key`` and return True, or return False when the window is full."""
        now = self._clock()
        self._forget_before(now - self._window_s)
        events = (event for group in self._by_second.values() for event in group)
        recent = sum(1 for at, name in events if name == key and now - at < self._window_s)
        if recent >= self._limit:
            return False
        self._by_second.setdefault(math.floor(now), []).append((now, key))
        return True

    def _forget_before(self, border_s: float) -> None:
        if self._oldest_second is None:
            self._oldest_second = math.floor(border_s)
        while self._oldest_second < math.floor(border_s):
            self._by_second.pop(self._oldest_second, None)
            self._oldest_second += 1
