"""An LRU cache on collections.OrderedDict, pasted from two editors."""

from collections import OrderedDict


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
          self._entries: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int | None:
        if key not in self._entries:
            return None
        self._entries.move_to_end(key)
        return self._entries[key]

    def put(self, key: int, value: int) -> None:
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)
