"""Puts proposals together that were each made for the same files on their own; nothing is parsed here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from evaluator.analysis.proposals.proposal import Proposal


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Lines ``start`` to ``end``, the latter left out and both from 0, become ``lines``."""

    start: int
    end: int
    lines: tuple[str, ...]

    def clashes_with(self, other: "Change") -> bool:
        """Whether both touch a line, in two ways."""
        if self == other:
            return False
        if self.start == self.end or other.start == other.end:
            inner, outer = (self, other) if self.start == self.end else (other, self)
            return outer.start < inner.start < outer.end
        return max(self.start, other.start) < min(self.end, other.end)


@dataclass(frozen=True, slots=True)
class Combined:
    """The texts with as many of the proposals as go together, those that come first before others."""

    texts: dict[str, str]
    used: tuple[Proposal, ...]


def combine(texts: Mapping[str, str], proposals: Iterable[Proposal]) -> Combined:
    """The proposals merged line by line; one that clashes with an earlier one is left out."""
    used: list[Proposal] = []
    made: dict[str, set[Change]] = {}
    for proposal in proposals:
        changes = changes_of(texts[proposal.path], proposal.text)
        taken = made.setdefault(proposal.path, set())
        if not any(one.clashes_with(other) for one in changes for other in taken):
            taken.update(changes)
            used.append(proposal)
    changed = {path: _applied(texts[path], changes) for path, changes in made.items() if changes}
    return Combined({**texts, **changed}, tuple(used))


def changes_of(before: str, after: str) -> tuple[Change, ...]:
    """What differs, line by line."""
    old, new = before.split("\n"), after.split("\n")
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    # Most changes are small and stand together, so little is left to compare.
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    return tuple(
        Change(head + start, head + end, tuple(new[head + first : head + last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    )


def _applied(text: str, changes: Iterable[Change]) -> str:
    lines = text.split("\n")
    made: list[str] = []
    at = 0
    for change in sorted(changes):
        made += [*lines[at : change.start], *change.lines]
        at = change.end
    return "\n".join([*made, *lines[at:]])
