"""Keeps entries in the order in which they were put. O(1) time, O(n) space."""


class LRUCache:
    """Holds at most ``capacity`` entries."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: dict[int, int] = {}

    def get(self, key: int) -> int | None:
        """The value of ``key``, or None."""
        return self._entries.get(key)

    def put(self, key: int, value: int) -> None:
        """Store ``value``; a new key beyond the capacity replaces the one put first."""
        self._entries[key] = value
        if len(self._entries) > self._capacity:
            del self._entries[next(iter(self._entries))]
