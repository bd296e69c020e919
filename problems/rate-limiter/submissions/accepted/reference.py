"""A sliding-window rate limiter.

Approach: a sliding log. Each key keeps the times of its allowed events, oldest first; a call drops those
that have left the window and then counts the rest, so the answer is exact at every instant.

Complexity, for n events in the window over all keys: allow() takes O(1) amortised time, because each event
is appended once and removed once; one call after a long pause may take O(n). Space is O(n): keys without an
event in the window are forgotten.

Considered instead: a token bucket or a fixed window needs O(1) memory for each key rather than one time
stamp for each event, but at the cost of exactness: a fixed window lets up to twice the limit pass around
its border, which the statement rules out. With millions of events in a window I would give up exactness
and take a sliding window counter.

Decided where the statement is open:
* A limit of 0 denies every call; that is a useful way to block. A negative limit raises ValueError.
* When the clock goes back, the latest time seen is used, so no event is freed or kept out of order.
* Not thread-safe: the caller holds a lock where several threads share one limiter.
"""

from collections import OrderedDict, deque
from collections.abc import Callable


class RateLimiter:
    """Allows at most ``limit`` events for each key within any ``window_s`` seconds."""

    def __init__(self, limit: int, window_s: float, clock: Callable[[], float]) -> None:
        """Create a limiter that reads the time, in seconds, from ``clock``.

        Raises:
            ValueError: ``limit`` is negative, or ``window_s`` is not positive.
        """
        if limit < 0:
            raise ValueError(f"limit must not be negative, got {limit}")
        if window_s <= 0:
            raise ValueError(f"window_s must be positive, got {window_s}")
        self._limit = limit
        self._window_s = window_s
        self._clock = clock
        self._now_s = float("-inf")
        # Ordered by the latest event of each key, so that keys without a recent event come first.
        self._events: OrderedDict[str, deque[float]] = OrderedDict()

    def allow(self, key: str) -> bool:
        """Whether ``key`` may act now; an allowed event is recorded. O(1) amortised time."""
        self._now_s = max(self._now_s, self._clock())
        self._forget_idle_keys()
        events = self._events.get(key, deque())
        while events and self._has_left_window(events[0]):
            events.popleft()
        if len(events) >= self._limit:
            return False
        events.append(self._now_s)
        self._events[key] = events
        self._events.move_to_end(key)
        return True

    def _forget_idle_keys(self) -> None:
        while self._events:
            key, events = next(iter(self._events.items()))
            if not self._has_left_window(events[-1]):
                return
            del self._events[key]

    def _has_left_window(self, event_s: float) -> bool:
        return self._now_s - event_s >= self._window_s
