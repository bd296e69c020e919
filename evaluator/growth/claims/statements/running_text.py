"""Lines that one sentence runs over, joined: what a line says may be decided by the one above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evaluator.growth.claims.statements.sentences import SAYS_WHOLE

_LONGEST_LINE = 2_000
_LONGEST_RUN = 900
_FULL = 50
"""Characters after which a line was broken for its width, so that the next one may go on with a capital."""
_ENDS = re.compile(r"[.!?:;]\W{0,3}$")
_NEW = re.compile(
    r"^\s{0,40}(?:[-*•+>|#]|\d{1,3}[.)]\s|:\w|@|>>>|```|[A-Za-z_][\w ,/-]{0,40}:"
    r"|[\w.()]{1,40}\s{1,20}(?:--?|=>?|\||\u2013|\u2014)\s|[=~^-]{3})"
)
_GOES_ON = re.compile(r"^\s{0,40}(?:[a-z`(]|O\()")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s|^\s{0,3}\*\*[^*]{2,60}\*\*\W{0,2}$")


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that belong to one piece of running text."""

    first: int
    lines: tuple[str, ...]
    is_heading: bool = False
    is_section: bool = False
    """Whether the block has headings, so that an empty line does not end what one speaks of."""

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join((self.lines[0], *(line.strip() for line in self.lines[1:])))

    def line_at(self, at: int) -> int:
        """The number of the line that the character stands on."""
        end = 0
        for number, line in enumerate(self.lines):
            end += len(line if number == 0 else line.strip()) + 1
            if at < end:
                return self.first + number
        return self.first


def runs_of(lines: Sequence[str], first_line: int) -> Iterator[Run]:
    """The lines in their order, each in one run."""
    cut = [line[:_LONGEST_LINE] for line in lines]
    has_headings = any(_is_heading(cut, at) for at in range(len(cut)))
    start = 0
    for at in range(1, len(cut) + 1):
        if at < len(cut) and _goes_on(cut, at) and sum(map(len, cut[start : at + 1])) <= _LONGEST_RUN:
            continue
        yield Run(first_line + start, tuple(cut[start:at]), _is_heading(cut, start), has_headings)
        start = at


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether the sentence of the line above is not at its end."""
    above, line = lines[at - 1], lines[at]
    if not above.strip() or not line.strip() or _ENDS.search(above) or _NEW.match(line):
        return False
    if SAYS_WHOLE.match(line) or _is_heading(lines, at - 1):
        return False
    return _GOES_ON.match(line) is not None or len(above.strip()) >= _FULL


def _is_heading(lines: Sequence[str], at: int) -> bool:
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    is_underlined = len(below) >= 3 and set(below) <= set("=-~^") and bool(lines[at].strip())
    return _HEADING.match(lines[at]) is not None or is_underlined
