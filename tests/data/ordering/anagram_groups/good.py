"""Words grouped by the letters they are made of."""

from collections import defaultdict
from collections.abc import Iterable


def group_anagrams(words: Iterable[str]) -> list[list[str]]:
    """Return the groups in the order of their first words."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return list(groups.values())
