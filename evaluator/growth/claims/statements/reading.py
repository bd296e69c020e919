"""Reads the lines of a block one after the other, with the headings that stand over them."""

from collections.abc import Collection, Iterator, Sequence

from evaluator.growth.claims.statements.line import heading_of, stated_in
from evaluator.growth.claims.statements.stated import Resource, Stated

_LONGEST_LINE = 2_000
_HEADING_REACHES = 12
"""Lines below a heading that it still speaks of."""


def stated_in_lines(
    lines: Sequence[str], first_line: int, names: Collection[str] = ()
) -> Iterator[tuple[int, str, Stated]]:
    """Each cost with the number and the text of its line."""
    heading: Resource | None = None
    since = 0
    for number, whole in enumerate(lines, first_line):
        line = whole[:_LONGEST_LINE]
        found = stated_in(line, heading if number - since <= _HEADING_REACHES else None, names)
        for one in found:
            yield number, " ".join(line.split())[:300], one
        if found:
            continue
        new = heading_of(line)
        if new is not None:
            heading, since = new, number
        elif line.lstrip().startswith("#") or (line.strip().endswith(":") and heading):
            heading = None
