"""Reads the lines of a block one after the other, with the headings that stand over them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from evaluator.growth.claims.statements.line import heading_of, stated_in
from evaluator.growth.claims.statements.running_text import Run, runs_of
from evaluator.growth.claims.statements.stated import Resource, Stated
from evaluator.growth.claims.statements.tables import with_rows_as_sentences

_WITHOUT_SIGNS = 9
_HEADING_REACHES = 12
"""Lines below a heading that it still speaks of."""
_OTHER_WAYS = re.compile(
    r"^[\s#*_=>-]{0,8}(?:(?:also|what|ways?|things?|i|we|the|other|some|possible)\s){0,4}"
    r"(?:alternatives?|considered|rejected|options?|approaches|tried|first attempt|ideas?"
    r"|not (?:chosen|done|used)|future|improvements?|next steps?|to-?do|what i would)\b"
    r"|\b(?:brute[- ]?force|na[iï]ve)\b",
    re.IGNORECASE,
)
"""A heading over costs that the code does not have."""
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:approach|solution|option|version|variant|attempt|method)\s?(?:#?\d|[A-C]\b|one\b|two\b|three\b)",
    re.IGNORECASE,
)
"""A heading over one of several ways, of which nobody knows which the code goes."""


def stated_in_lines(
    lines: Sequence[str], first_line: int, callables: Collection[str] = ()
) -> Iterator[tuple[int, str, Stated]]:
    """Each cost with the number and the text of its line; ``callables`` are names that it may be about."""
    heading: Resource | None = None
    since = 0
    is_of_other_ways = is_one_of_several = False
    level = 0
    for run in runs_of(with_rows_as_sentences(lines), first_line):
        text = run.text
        if _is_heading(text, run):
            is_below = is_of_other_ways and _level(text) > level
            is_of_other_ways = is_below or _OTHER_WAYS.search(text) is not None
            is_one_of_several = _ONE_OF_SEVERAL.search(text) is not None
            level = level if is_below else _level(text)
        elif not text.strip() and not run.is_section:
            is_of_other_ways = is_one_of_several = False
        if is_of_other_ways:
            continue
        reaches = run.first - since <= _HEADING_REACHES
        found = stated_in(text, heading if reaches else None, callables)
        for one in found:
            number = run.line_at(one.at)
            shown = " ".join(lines[number - first_line].split())[:300]
            yield number, shown, replace(one, may_be_step=one.may_be_step or is_one_of_several)
        if found:
            continue
        new = heading_of(text)
        if new is not None:
            heading, since = new, run.first
        elif text.lstrip().startswith("#") or (text.strip().endswith(":") and heading):
            heading = None


def _level(heading: str) -> int:
    """How many signs stand before it; more for one that has none."""
    signs = len(heading) - len(heading.lstrip("#"))
    return signs or _WITHOUT_SIGNS


def _is_heading(text: str, run: Run) -> bool:
    stripped = text.strip()
    return run.is_heading or (stripped.endswith(":") and len(stripped) <= 60)
