"""Costs that a README or another text of a submission states."""

import re
from collections.abc import Collection, Iterator, Sequence

from evaluator.growth.claims.forms.expression import names_in
from evaluator.growth.claims.statements.reading import stated_in_lines
from evaluator.growth.claims.statements.stated import CostClaim, Stated, Tie

SUFFIXES = (".md", ".rst", ".txt")
_LONGEST = 200_000
_MOST_LINES = 5_000
_MOST_CLAIMS = 100
_WORD = re.compile(r"[A-Za-z_]\w*")


def cost_claims_in_text(path: str, text: str, entry_points: Collection[str]) -> tuple[CostClaim, ...]:
    """All costs that the text states; ``entry_points`` are the names that it can speak about."""
    lines = [line.lstrip("|>") for line in text[:_LONGEST].splitlines()[:_MOST_LINES]]
    found: list[CostClaim] = []
    for line, shown, stated in stated_in_lines(lines, 1):
        for entry in _entries(stated, lines, line - 1, entry_points):
            found.append(CostClaim(stated, path, line, shown, entry, tuple(_ties(stated))))
            if len(found) >= _MOST_CLAIMS:
                return tuple(found)
    return tuple(found)


def _entries(
    stated: Stated, lines: Sequence[str], at: int, entry_points: Collection[str]
) -> Iterator[str | None]:
    """Those that the line names, else the nearest heading, else the only one there is."""
    here = _named(lines[at], entry_points, stated.labels)
    if here:
        yield from here
        return
    for above in range(at - 1, max(-1, at - 40), -1):
        is_heading = lines[above].lstrip().startswith("#") or _is_underlined(lines, above)
        if is_heading and (named := _named(lines[above], entry_points, ())):
            yield from named
            return
        if is_heading and not stated.is_labelled:
            break
    yield next(iter(entry_points)) if len(entry_points) == 1 and not stated.labels else None


def _named(line: str, entry_points: Collection[str], labels: Sequence[str]) -> list[str]:
    words = set(labels) or set(_WORD.findall(line))
    return [one for one in entry_points if one.rpartition(".")[2] in words or (one in line and "." in one)]


def _is_underlined(lines: Sequence[str], at: int) -> bool:
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return len(below) >= 3 and set(below) <= set("=-~^") and bool(lines[at].strip())


def _ties(stated: Stated) -> Iterator[Tie]:
    for name in dict.fromkeys(name for form in stated.forms for name in names_in(form)):
        yield Tie(name, (), is_size=True, is_certain=False)
