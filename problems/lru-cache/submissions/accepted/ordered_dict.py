"""An LRU cache on collections.OrderedDict.

Time: O(1) for get and put. Space: O(n) for n entries held.

OrderedDict already keeps a linked list in C, so I use it instead of writing one: less code to review, at the
cost of hiding the mechanism. A heap of time stamps would need O(log n) for each use.

A capacity of zero or less is accepted and keeps nothing: such a cache is switched off.
"""

from collections import OrderedDict


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    def __init__(self, capacity: int) -> None:
        """A capacity below 1 makes a cache that never holds anything."""
        self._capacity = max(capacity, 0)
        self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used, or None."""
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, then drop the oldest one beyond the capacity."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
