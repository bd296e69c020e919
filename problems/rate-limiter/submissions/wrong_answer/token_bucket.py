"""A token bucket: tokens flow in evenly, so memory for each key is O(1) and allow() takes O(1) time."""

from collections.abc import Callable


class RateLimiter:
    """Each key owns a bucket of ``limit`` tokens that fills up within ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._buckets: dict[str, tuple[float, float]] = {}

    def allow(self, key: str) -> bool:
        """Take a token if there is one."""
        now = self._clock()
        full = [name for name, (_, since) in self._buckets.items() if now - since >= self._window_s]
        for name in full:
            del self._buckets[name]
        tokens, since = self._buckets.get(key, (float(self._limit), now))
        tokens = min(float(self._limit), tokens + (now - since) * self._limit / self._window_s)
        if tokens < 1:
            return False
        self._buckets[key] = (tokens - 1, now)
        return True
