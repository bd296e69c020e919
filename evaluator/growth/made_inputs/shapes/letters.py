"""Texts of n characters, in the order of kinds of characters that examples show."""

import string
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from evaluator.growth.made_inputs.shapes.shape import Style

_ALPHANUMERIC = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
Kinds = frozenset[str]


@dataclass(frozen=True, slots=True)
class Letters:
    """Each character is of a kind that may follow the one before; one of its characters names a kind."""

    members: dict[str, str]
    """The characters of each kind."""
    after: dict[str, Kinds]
    first: Kinds
    last: Kinds

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """A text of n characters, or of a few less where no text of n can end as the examples do."""
        if n <= 0:
            return ""
        if style == "alike":
            return self._letters(min(self.first))[0] * n
        ways = self._ways_to_the_end(n)
        while len(ways) > 1 and not ways[-1] & self.first:
            ways.pop()
        return "".join(self._walk(ways, draw))

    def _ways_to_the_end(self, n: int) -> list[Kinds]:
        """For each number of characters still to come, the kinds from which the end can be reached."""
        known: dict[Kinds, Kinds] = {}
        ways = [self.last]
        for _ in range(n - 1):
            now = ways[-1]
            if now not in known:
                known[now] = frozenset(kind for kind, after in self.after.items() if after & now)
            ways.append(known[now])
        return ways

    def _walk(self, ways: list[Kinds], draw: Random) -> list[str]:
        choices: dict[tuple[str, Kinds], list[str]] = {}
        letters: list[str] = []
        allowed, kind = sorted((self.first & ways[-1]) or self.first), ""
        for way in reversed(ways):
            if kind:
                if (kind, way) not in choices:
                    choices[kind, way] = sorted(self.after[kind] & way)
                allowed = choices[kind, way]
            if not allowed:
                break
            kind = allowed[0] if len(allowed) == 1 else draw.choice(allowed)
            letters.append(draw.choice(self._letters(kind)))
        return letters

    def _letters(self, kind: str) -> str:
        return self.members[kind]


def letters_shape(texts: Sequence[str]) -> Letters:
    """What the examples show; without any, lower-case letters in any order."""
    texts = [text for text in texts if text] or ["aa"]
    seen = set("".join(texts))
    if texts == ["aa"]:
        seen = set(string.ascii_lowercase)
    members: dict[str, set[str]] = {}
    for letter in seen:
        members.setdefault(_kind(letter), set()).add(letter)
    after: dict[str, set[str]] = {kind: set() for kind in members}
    for text in texts:
        for one, other in pairwise(text):
            after[_kind(one)].add(_kind(other))
    if not any(after.values()) or all(len(text) == 1 for text in texts):
        after = {kind: set(members) for kind in members}  # single characters say nothing about order
    for kind in after:
        if kind in "aA0":
            after[kind].add(kind)
    return Letters(
        {kind: "".join(sorted(each)) for kind, each in members.items()},
        {kind: frozenset(each) for kind, each in after.items()},
        frozenset(_kind(text[0]) for text in texts),
        frozenset(_kind(text[-1]) for text in texts),
    )


def _kind(letter: str) -> str:
    """Letters and digits are of a kind with their like, every other character is one of its own."""
    return next((group[0] for group in _ALPHANUMERIC if letter in group), letter)
