"""Notices which mutable arguments a call has changed in place."""

from array import array
from collections import deque
from collections.abc import Iterable
from itertools import chain
from operator import is_
from typing import TypeAlias

from sandbox.protocol.known import Known

Mutable: TypeAlias = (
    "list[object] | set[object] | dict[object, object] | bytearray | deque[object] | array[int]"
)
Change = tuple[int, object]


class Watch:
    """Remembers what containers hold, item by item, so that an honest copy of each change can be sent.

    Items are compared by identity: ``[1]`` that became ``[True]`` has changed, though the two are equal.
    Containers inside containers are watched on their own, so a change deep down is found where it happened.
    """

    def __init__(self, known: Known) -> None:
        self._containers: list[Mutable] = []
        self._positions: list[int] = []
        self._nodes: list[tuple[int, object, int, list[object]]] = []
        self._records = known.records
        for position, each in enumerate(known.objects):
            if isinstance(each, list | set | dict | bytearray | deque | array):
                self._containers.append(each)
                self._positions.append(position)
            elif (kind := known.records.kind_of(each)) is not None:
                self._nodes.append((position, each, kind, known.records.content(each, kind)))
        self._lengths = list(map(len, self._containers))
        # One flat copy: a grid of a hundred thousand rows must not cost a hundred thousand Python steps.
        self._items = list(_all_items(self._containers))

    def changes(self) -> list[Change]:
        """Position and new content of each container or node that no longer holds the very same items.

        Raises:
            ValueRefused: a node has lost one of its fields.
        """
        return self._changed_containers() + self._changed_nodes()

    def _changed_nodes(self) -> list[Change]:
        found: list[Change] = []
        for position, node, kind, before in self._nodes:
            now = self._records.content(node, kind)
            if not all(map(is_, before, now)):
                found.append((position, now))
        return found

    def _changed_containers(self) -> list[Change]:
        lengths = list(map(len, self._containers))
        if lengths == self._lengths and all(map(is_, self._items, _all_items(self._containers))):
            return []
        found: list[Change] = []
        start = 0
        for index, container in enumerate(self._containers):
            end = start + self._lengths[index] * (2 if isinstance(container, dict) else 1)
            now = list(_items(container))
            if len(now) != end - start or not all(map(is_, self._items[start:end], now)):
                content = container[:] if isinstance(container, array) else container.copy()
                found.append((self._positions[index], content))
            start = end
        return found


def _all_items(containers: Iterable[Mutable]) -> Iterable[object]:
    return chain.from_iterable(map(_items, containers))


def _items(container: Mutable) -> Iterable[object]:
    """The items in order; of a dict, keys and values. The integers of a bytearray are shared objects."""
    if isinstance(container, dict):
        return chain(container.keys(), container.values())
    return container
