"""An LRU cache on collections.OrderedDict. O(1) time, O(n) space."""

from collections import OrderedDict


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used."""
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, then drop the oldest one beyond the capacity."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
