"""Finds ``O(...)`` and phrases such as "linear time" in a line."""

import re
from dataclasses import dataclass

from evaluator.growth.claims.forms.sizes import closing

_OPENING = re.compile(
    r"(?<![A-Za-z0-9_.`'])[`$*_]{0,3}(?:\\?mathcal\{O\}|[Oo]|\U0001d4aa"
    r"|\\?(?:big[- ]?)?(?:Theta|theta)|Θ|θ)\s?\("
)
_PHRASE = re.compile(
    r"\b(constant|logarithmic|sublinear|linearithmic|quasi-?linear|log-?linear|linear|quadratic|cubic"
    r"|exponential|factorial)[- ](?:extra |auxiliary |additional )?"
    r"(?:run(?:ning)?[- ])?(?:time|space|memory)\b",
    re.IGNORECASE,
)
_LABELLED_WORD = re.compile(
    r"(?:time|space|memory|complexity)\s{0,3}[:=]\s{0,3}(constant|logarithmic|linearithmic|linear|quadratic|cubic"
    r"|exponential|factorial)\b",
    re.IGNORECASE,
)
_FORMS = {
    "constant": "1",
    "logarithmic": "log n",
    "linear": "n",
    "linearithmic": "n log n",
    "quasilinear": "n log n",
    "loglinear": "n log n",
    "quadratic": "n^2",
    "cubic": "n^3",
    "exponential": "2^n",
    "factorial": "n!",
}
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
    for found in (*_PHRASE.finditer(line), *_LABELLED_WORD.finditer(line)):
        word = found[1].lower().replace("-", "")
        # In `Time: linear`, the label stays before the mark; in "linear time" both are the mark.
        start = found.start(1)
        free = all(found.end() <= low or start >= high for low, high in taken)
        if free and word in _FORMS and len(marks) < _MOST:
            marks.append(Mark(start, found.end(), _FORMS[word], phrase=line[start : found.end()]))
            taken.append((start, found.end()))
    return sorted(marks, key=lambda mark: mark.start)
