"""Costs that a README or another text of a submission states."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from evaluator.analysis.measures import Function
from evaluator.growth.claims.statements.fixed_size import returns_fixed_size
from evaluator.growth.claims.statements.reading import stated_in_lines
from evaluator.growth.claims.statements.stated import CostClaim, Stated
from evaluator.growth.claims.statements.variables import ties_of

SUFFIXES = (".md", ".rst", ".txt")
_LONGEST = 200_000
_EXPLAINED_WITHIN = 20_000
_MOST_LINES = 5_000
_MOST_CLAIMS = 100
_WORD = re.compile(r"[A-Za-z_]\w*")


def cost_claims_in_text(
    path: str, text: str, entry_points: Collection[str], functions: Mapping[str, Function] | None = None
) -> tuple[CostClaim, ...]:
    """All costs that the text states.

    Args:
        path: of the text.
        text: as it stands in the submission.
        entry_points: the names that it can speak about.
        functions: what is known of them, by name.
    """
    lines = [line.lstrip(">") for line in text[:_LONGEST].splitlines()[:_MOST_LINES]]
    found: list[CostClaim] = []
    callables = frozenset(name.rpartition(".")[2] for name in entry_points)
    known = functions or {}
    for line, shown, stated in stated_in_lines(lines, 1, callables):
        for entry in _entries(stated, lines, line - 1, entry_points):
            claim = _claim(path, line, shown, stated, entry, text, known)
            several = entry_points if entry is None and not stated.labels else ()
            candidates = (_claim(path, line, shown, stated, one, text, known) for one in several)
            found.append(replace(claim, candidates=tuple(candidates)))
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


def _claim(
    path: str,
    line: int,
    shown: str,
    stated: Stated,
    entry: str | None,
    text: str,
    functions: Mapping[str, Function],
) -> CostClaim:
    function = functions.get(entry or "")
    said = f"n = {stated.explained}\n" if stated.explained else ""
    ties = ties_of(stated, function, said + text[:_EXPLAINED_WITHIN], is_method="." in (entry or ""))
    may_grow = function is None or not returns_fixed_size(function)
    return CostClaim(stated, path, line, shown, entry, ties, may_grow)


def _named(line: str, entry_points: Collection[str], labels: Sequence[str]) -> list[str]:
    words = {*labels, *map(str.lower, labels)} or set(_WORD.findall(line))
    return [one for one in entry_points if one.rpartition(".")[2] in words or (one in line and "." in one)]


def _is_underlined(lines: Sequence[str], at: int) -> bool:
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return len(below) >= 3 and set(below) <= set("=-~^") and bool(lines[at].strip())
