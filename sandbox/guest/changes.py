"""Notices which mutable arguments a call has changed in place."""

from collections.abc import Iterable
from operator import is_

Content = tuple[object, ...]
Mutable = list[object] | set[object] | dict[object, object] | bytearray


def contents(containers: Iterable[object]) -> list[tuple[Mutable, Content]]:
    """Each container with a shallow copy of what it holds now."""
    return [
        (container, _content(container))
        for container in containers
        if isinstance(container, list | set | dict | bytearray)
    ]


def changed(before: list[tuple[Mutable, Content]]) -> list[tuple[int, object]]:
    """Position and new shallow content of each container that no longer holds the very same items.

    Items are compared by identity: ``[1]`` that became ``[True]`` has changed, though the two are equal.
    Containers inside are numbered on their own, so a change deep down is found where it happened.
    """
    return [
        (position, copy_of(container))
        for position, (container, old) in enumerate(before)
        if not _same(old, _content(container))
    ]


def _content(container: Mutable) -> Content:
    if isinstance(container, dict):
        return (*container.keys(), *container.values())
    if isinstance(container, bytearray):
        return (bytes(container),)
    return tuple(container)


def copy_of(container: Mutable) -> object:
    """A value of the same type that is not known to the other side yet."""
    return container.copy()


def _same(old: Content, new: Content) -> bool:
    if len(old) == len(new) == 1 and type(old[0]) is type(new[0]) is bytes:
        return old == new
    return len(old) == len(new) and all(map(is_, old, new))
