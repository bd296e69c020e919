"""An LRU cache on collections.OrderedDict. O(1) time, O(n) space."""

from collections import OrderedDict


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    entries: OrderedDict[int, int] = OrderedDict()

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used, or None."""
        if key not in self.entries:
            return None
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, then drop the oldest one beyond the capacity."""
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)
