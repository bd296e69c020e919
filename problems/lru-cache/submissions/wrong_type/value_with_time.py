"""Entries carry the time of their last use, and get hands out the whole entry. O(n) time for an eviction."""


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._uses = 0
        self._entries: dict[int, tuple[int, int]] = {}

    def get(self, key: int) -> tuple[int, int] | None:
        """The value of ``key`` with the number of its last use, or None."""
        if key not in self._entries:
            return None
        self._store(key, self._entries[key][0])
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, then drop the oldest one beyond the capacity."""
        self._store(key, value)
        if len(self._entries) > self._capacity:
            del self._entries[min(self._entries, key=lambda held: self._entries[held][1])]

    def _store(self, key: int, value: int) -> None:
        self._uses += 1
        self._entries[key] = (value, self._uses)
