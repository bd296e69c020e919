"""Small tools for sequences."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def chunked(items: Sequence[Item], size: int) -> list[Sequence[Item]]:
    """Cut the items into pieces of ``size``; the last one may be shorter.

    Raises:
        ValueError: ``size`` is less than 1.
    """
    if size < 1:
        raise ValueError(f"size must be at least 1, got {size}")
    return [items[start : start + size] for start in range(0, len(items), size)]


def flattened(groups: Iterable[Iterable[Item]]) -> Iterator[Item]:
    """The items of all groups, one after the other."""
    for group in groups:
        yield from group


def first_match(items: Iterable[str], prefix: str) -> str | None:
    """The first item that starts with the prefix."""
    for item in items:
        if item.startswith(prefix):
            return item
    return None
