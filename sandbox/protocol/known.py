"""The mutable containers and nodes that both sides have seen, numbered in the order in which they crossed."""

from collections.abc import Sequence

from sandbox.protocol.records import Records


class Known:
    """Keeps identity across the wire: an alias, a cycle or a returned argument crosses as its number."""

    def __init__(self, records: Records | None = None) -> None:
        self.records = records or Records()
        self.objects: list[object] = []
        """By number; holding them also keeps their ids from being used again."""
        self._numbers: dict[int, int] = {}

    def number_of(self, container: object) -> int | None:
        """The number of ``container``, or None when it has not crossed."""
        return self._numbers.get(id(container))

    def add(self, container: object) -> None:
        """Give the next number to ``container``."""
        self._numbers[id(container)] = len(self.objects)
        self.objects.append(container)

    def add_all(self, containers: Sequence[object]) -> None:
        """Give the next numbers to ``containers``, which must all be new and different objects."""
        first = len(self.objects)
        self._numbers.update(zip(map(id, containers), range(first, first + len(containers)), strict=True))
        self.objects.extend(containers)

    def are_new(self, containers: Sequence[object]) -> bool:
        """Whether none of ``containers`` has crossed and no two are the same object."""
        identities = list(map(id, containers))
        return len(set(identities)) == len(identities) and self._numbers.keys().isdisjoint(identities)
