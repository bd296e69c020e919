"""An LRU cache on collections.OrderedDict. O(1) time, O(n) space."""

from collections import OrderedDict


class LRUCache:
    """Keeps the ``capacity`` entries that were read last."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used, or None."""
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value``, then drop the oldest entry beyond the capacity."""
        self._entries[key] = value
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
