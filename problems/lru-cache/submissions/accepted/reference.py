"""A cache that forgets the entry used least recently.

Approach: a dictionary finds the node of a key, and a doubly linked list keeps the nodes in order of use, so
a node can be moved to the end, or taken from the front, without a search.

Complexity, for n entries held: get() and put() take O(1) time, the cache takes O(n) space.

Considered instead: collections.OrderedDict does the same in half the lines and would be my choice in
production, rather than code that has to be maintained; here the list is written out because the order is
what the task is about. A plain list of keys would be simpler still, but at the cost of O(n) time for each
use, because the key has to be found in it.

Decided where the statement is open: a capacity below 1 cannot hold anything, so it raises ValueError.
Not thread-safe: get() changes the order as well, so callers share a lock for both.
"""

from __future__ import annotations


class _Node:
    """One entry, linked to its neighbours in the order of use."""

    __slots__ = ("key", "newer", "older", "value")

    def __init__(self, key: int, value: int) -> None:
        self.key = key
        self.value = value
        self.older: _Node = self
        self.newer: _Node = self

    def unlink(self) -> None:
        self.older.newer = self.newer
        self.newer.older = self.older

    def link_before(self, newer: _Node) -> None:
        self.older, self.newer = newer.older, newer
        self.older.newer = self
        newer.older = self


class LRUCache:
    """Holds at most ``capacity`` entries; a further one replaces the entry used least recently."""

    def __init__(self, capacity: int) -> None:
        """Create an empty cache.

        Raises:
            ValueError: ``capacity`` is less than 1.
        """
        if capacity < 1:
            raise ValueError(f"capacity must be at least 1, got {capacity}")
        self._capacity = capacity
        self._nodes: dict[int, _Node] = {}
        # The ring's anchor: its ``newer`` is the oldest entry, its ``older`` the newest one.
        self._anchor = _Node(0, 0)

    def get(self, key: int) -> int | None:
        """Return the value of ``key`` and mark it as used, or None when it is not held. O(1) time."""
        node = self._nodes.get(key)
        if node is None:
            return None
        self._mark_as_used(node)
        return node.value

    def put(self, key: int, value: int) -> None:
        """Store ``value`` under ``key`` and mark it as used, evicting one entry if need be. O(1) time."""
        node = self._nodes.get(key)
        if node is not None:
            node.value = value
            self._mark_as_used(node)
            return
        if len(self._nodes) == self._capacity:
            self._evict_oldest()
        node = _Node(key, value)
        node.link_before(self._anchor)
        self._nodes[key] = node

    def _mark_as_used(self, node: _Node) -> None:
        node.unlink()
        node.link_before(self._anchor)

    def _evict_oldest(self) -> None:
        oldest = self._anchor.newer
        oldest.unlink()
        del self._nodes[oldest.key]
