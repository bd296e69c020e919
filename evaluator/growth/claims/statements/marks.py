"""Finds ``O(...)`` and costs in words in a line."""

import re
from dataclasses import dataclass

from evaluator.growth.claims.forms.sizes import closing
from evaluator.growth.claims.statements.phrases import phrases_in

_OPENING = re.compile(
    r"(?<![A-Za-z0-9_.`'])[`$*_]{0,3}(?:\\?mathcal\{O\}|[Oo]|\U0001d4aa"
    r"|\\?(?:big[- ]?)?(?:Theta|theta)|Θ|θ)\s?\("
)
_MOST = 20
_REACH = 300


@dataclass(frozen=True, slots=True)
class Mark:
    """One form in a line, from where it begins to where it ends."""

    start: int
    end: int
    form: str
    is_closed: bool = True
    phrase: str = ""
    """The words, when no ``O(...)`` stands there; they also say of what."""
    is_word: bool = False
    """Whether no ``O(...)`` stands there."""
    variable: str = ""
    """What ``n`` stands for, where the words say it."""


def marks_in(line: str) -> list[Mark]:
    """All marks of a line in their order; a line with more than a person writes is cut short."""
    marks: list[Mark] = []
    for found in _OPENING.finditer(line):
        if len(marks) >= _MOST:
            return marks
        if marks and found.start() < marks[-1].end:
            continue
        end = closing(line, found.end() - 1, _REACH)
        if end < 0:
            stop = min(len(line), found.end() + _REACH)
            marks.append(Mark(found.start(), stop, line[found.end() : stop].strip(), is_closed=False))
        else:
            marks.append(Mark(found.start(), end + 1, line[found.end() : end].strip()))
    taken = [(mark.start, mark.end) for mark in marks]
    for said in phrases_in(line):
        free = all(said.end <= low or said.start >= high for low, high in taken)
        if free and len(marks) < _MOST:
            marks.append(
                Mark(said.start, said.end, said.form, phrase=said.words, is_word=True, variable=said.variable)
            )
            taken.append((said.start, said.end))
    return sorted(marks, key=lambda mark: mark.start)
