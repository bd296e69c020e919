"""The words around a cost that belong to it and to none of its neighbours."""

import re
from collections.abc import Sequence

from evaluator.growth.claims.statements.marks import Mark
from evaluator.growth.claims.statements.words import resource_in

SEPARATOR = re.compile(r"[,;]|\.(?=\s|$)|\b(?:and|but|while|whereas)\b|&|\s/\s")
"""What parts the words of one cost from those of the next."""
_EXPLAINED = re.compile(r"\b[A-Za-z]\w{0,2}\s{0,2}(?:=|is|:|denotes|are|being|stands for)\s")


def around(line: str, marks: Sequence[Mark], number: int) -> tuple[str, str]:
    """The words before and after a mark that belong to it and to no neighbour."""
    mark = marks[number]
    before = line[marks[number - 1].end if number else 0 : mark.start]
    after = line[mark.end : marks[number + 1].start if number + 1 < len(marks) else len(line)]
    labels_first = resource_in(" ".join(line[: marks[0].start].split()[-2:])) is not None
    if number:
        before = _right_of(before, labels_first=labels_first)
    if number + 1 < len(marks):
        right = _right_of(after, labels_first=labels_first)
        after = after[: len(after) - len(right)] if right else after
    return before, after


def _right_of(between: str, *, labels_first: bool) -> str:
    """The part between two marks that belongs to the second one: all in "time O(n) space O(1)"."""
    ends = [found.end() for found in SEPARATOR.finditer(between)]
    if ends:
        return between[ends[-1] :]
    tail = between.rstrip().rstrip("`*")
    is_label = labels_first and len(between.split()) <= 2 and resource_in(between) is not None
    return between if is_label or tail.endswith((":", " is", " in", " of", " takes", " =")) else ""


def undefined(after: str) -> str:
    """Without what explains variables: in "k is the average length", nothing is said of the average case."""
    pieces = SEPARATOR.split(after)
    return ", ".join(_EXPLAINED.split(piece)[0] for piece in pieces)


def near_of(after: str) -> tuple[str, str]:
    """What follows a cost in its clause, and the first words of that."""
    near = SEPARATOR.split(after, maxsplit=1)[0]
    return near, " ".join(near.split()[:4])
