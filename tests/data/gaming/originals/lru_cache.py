"""A cache that forgets what was not used for longest."""

from collections import OrderedDict


class LRUCache:
    """Keep the ``capacity`` entries that were used last.

    An OrderedDict instead of a linked list of our own: slower by a constant, but half the code.
    """

    def __init__(self, capacity: int) -> None:
        if capacity < 1:
            raise ValueError(f"capacity must be at least 1, got {capacity}")
        self._capacity = capacity
        self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        """Return the value of ``key`` and mark it as used; None when it is not there."""
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value``, and drop the entry that was not used for longest if there are too many."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
