"""Rate limiter: see statement.md."""

from collections.abc import Callable


class RateLimiter:
    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        raise NotImplementedError

    def allow(self, key: str) -> bool:
        raise NotImplementedError
