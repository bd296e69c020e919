"""Slots with ages, as page tables do it: each use makes every other slot one older. O(capacity) time."""


class LRUCache:
    """Keeps the ``capacity`` entries that were used last."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._slots: dict[int, int] = {}
        self._ages: dict[int, int] = {}
        self._values: dict[int, int] = {}

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used, or None."""
        if key not in self._slots:
            return None
        self._use(self._slots[key])
        return self._values[key]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, in the place of the oldest one if all are taken."""
        if key not in self._slots:
            if len(self._slots) == self._capacity:
                oldest = max(self._slots, key=lambda held: self._ages[self._slots[held]])
                self._slots[key] = self._slots.pop(oldest)
                del self._values[oldest]
            else:
                self._slots[key] = len(self._slots)
        self._values[key] = value
        self._use(self._slots[key])

    def _use(self, used: int) -> None:
        for slot in range(self._capacity):
            if slot in self._ages:
                self._ages[slot] += 1
        self._ages[used] = 0
