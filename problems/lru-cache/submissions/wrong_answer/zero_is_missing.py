"""An LRU cache on a dictionary, which keeps its order of insertion. O(1) time, O(n) space."""


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: dict[int, int] = {}

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used, or None."""
        value = self._entries.get(key)
        if value:
            del self._entries[key]
            self._entries[key] = value
        return value

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, then drop the oldest one beyond the capacity."""
        self._entries.pop(key, None)
        self._entries[key] = value
        if len(self._entries) > self._capacity:
            del self._entries[next(iter(self._entries))]
