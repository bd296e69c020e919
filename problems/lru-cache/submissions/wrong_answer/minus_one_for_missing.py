"""An LRU cache on collections.OrderedDict, with the answer for missing keys that another site wants."""

from collections import OrderedDict


class LRUCache:
    """Keeps the ``capacity`` entries that were used last; -1 stands for a missing one."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int:
        """The value of ``key``, which counts as used, or -1. O(1) time."""
        if key not in self._entries:
            return -1
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last. O(1) time."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
