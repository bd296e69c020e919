"""A ring of slots made in advance, so that no call allocates memory. O(1) time for get and put."""

EMPTY = object()


class LRUCache:
    """Keeps the ``capacity`` entries that were used last, in slots linked by their numbers."""

    def __init__(self, capacity: int) -> None:
        self._older = list(range(-1, capacity))
        self._newer = list(range(1, capacity + 2))
        self._older[0], self._newer[capacity] = capacity, 0
        self._keys: list[object] = [EMPTY] * (capacity + 1)
        self._values = [0] * (capacity + 1)
        self._slots: dict[int, int] = {}
        self._anchor = capacity

    def get(self, key: int) -> int | None:
        """The value of ``key``, which counts as used, or None."""
        if key not in self._slots:
            return None
        slot = self._slots[key]
        self._move_to_end(slot)
        return self._values[slot]

    def put(self, key: int, value: int) -> None:
        """Store ``value`` as the entry used last, in the place of the oldest slot."""
        slot = self._slots.get(key)
        if slot is None:
            slot = self._newer[self._anchor]
            self._slots = {held: place for held, place in self._slots.items() if place != slot}
            self._slots[key] = slot
        self._values[slot] = value
        self._move_to_end(slot)

    def _move_to_end(self, slot: int) -> None:
        older, newer = self._older[slot], self._newer[slot]
        self._newer[older], self._older[newer] = newer, older
        last = self._older[self._anchor]
        self._newer[last], self._older[slot] = slot, last
        self._newer[slot], self._older[self._anchor] = self._anchor, slot
