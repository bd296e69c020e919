"""A cache that forgets the entry used least recently."""

from collections import OrderedDict


class LRUCache:
    """Keeps at most ``capacity`` entries."""

    def __init__(self, capacity: int) -> None:
        """Make an empty cache.

        Raises:
            ValueError: ``capacity`` is less than 1.
        """
        if capacity < 1:
            raise ValueError(f"capacity must be at least 1, got {capacity}")
        self._capacity = capacity
        self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        """Return the value of ``key``, which counts as a use, or None."""
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store the value as the one used last."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
