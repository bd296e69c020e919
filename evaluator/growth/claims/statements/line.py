"""Reads the costs that one line of text states."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from evaluator.growth.claims.forms.expression import Expression, Product, Sum
from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.statements.marks import Mark, marks_in
from evaluator.growth.claims.statements.sentences import SAYS_WHOLE, sentences
from evaluator.growth.claims.statements.stated import Qualifier, Resource, Stated
from evaluator.growth.claims.statements.words import is_aside, is_component, qualifiers_in, resource_in

_LONGEST_LINE = 1_000
_WORDS_UNDER_HEADING = 5
"""Before a form, as in "Average case (random input):"; a sentence has more and speaks for itself."""
_SEPARATOR = re.compile(r"[,;]|\.(?=\s|$)|\b(?:and|but|while|whereas)\b|&")
_EQUAL = re.compile(r"(?:~=|=~|(?<!>)==?>?|≈|~|<=|≤|<|->|=>|→|\bi\.e\.|\bor)\s{0,3}[`$(]?$")
_SPEAKS_OF_ANOTHER_WAY = re.compile(
    r"\W{0,12}(?:considered|alternatives?|alternatively|rejected|instead(?! of)|brute[- ]?force)\b",
    re.IGNORECASE,
)
_RUNS_IN = re.compile(r"\b(?:runs?|running|takes?|works?|done|solves?\w*|uses?|complexity)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"([A-Za-z_+][\w+ ]{0,40}(?:\s?[,/&]\s?[A-Za-z_]\w{0,40}){0,6})\s{0,3}(?:\(\))?\s?:[\s`*]{0,4}$"
)
_BOTH = re.compile(r"\btime\s?(?:and|&|/|,|\+)\s?space\b|\bspace\s?(?:and|&|/|,|\+)\s?time\b", re.IGNORECASE)
_PER = re.compile(r"^\s{0,3}(?:per|each)\s{1,3}`?([A-Za-z_]\w{0,40})")
_NAME = re.compile(r"[A-Za-z_]\w*")
_BACKTICKED = re.compile(r"`\.?([A-Za-z_]\w{0,40})(?:\([^`()]{0,40}\))?`")
_DEFINED = re.compile(r"\b([A-Za-z_]\w{0,20})\s{0,2}(?:=|is|:|denotes|are|being|stands for)\s")
_EXPLAINED = re.compile(r"\b[A-Za-z]\w{0,2}\s{0,2}(?:=|is|:|denotes|are|being|stands for)\s")
_NOT_LABELS = frozenset(
    re.findall(
        r"\w+",
        "time space memory complexity runtime average worst best case expected amortized amortised "
        "tc sc o total overall auxiliary extra note where returns the",
    )
)


@dataclass(slots=True)
class _Group:
    """Marks that the author sets equal."""

    resource: Resource
    marks: list[Mark]
    qualifiers: set[Qualifier] = field(default_factory=set)
    labels: tuple[str, ...] = ()
    joined: Sequence[Mark] = ()
    join: type[Sum] | type[Product] | None = None


def stated_in(line: str, heading: Resource | None = None, names: Collection[str] = ()) -> list[Stated]:
    """The costs of one line; ``heading`` is what the lines above speak of, ``names`` what is explained."""
    return [
        stated for part in sentences(line[:_LONGEST_LINE]) for stated in _stated_in_part(part, heading, names)
    ]


def _stated_in_part(line: str, heading: Resource | None, names: Collection[str]) -> list[Stated]:
    marks = marks_in(line)
    if not marks or _SPEAKS_OF_ANOTHER_WAY.match(line):
        return []
    if len(line[: marks[0].start].split()) > _WORDS_UNDER_HEADING:
        heading = None
    is_labelled = SAYS_WHOLE.match(line) is not None or heading is not None
    names = {*names, *(found[1] for found in _DEFINED.finditer(line))}
    groups: list[_Group] = []
    said: Resource | None = heading
    for number, mark in enumerate(marks):
        before, after = _around(line, marks, number)
        if groups and _EQUAL.search(line[marks[number - 1].end : mark.start].rstrip(" `$")):
            groups[-1].marks.append(mark)
            groups[-1].qualifiers |= qualifiers_in(_undefined(after))
            continue
        if groups and (join := _operator(line[marks[number - 1].end : mark.start])):
            groups[-1].join, groups[-1].joined = join, (*groups[-1].joined, mark)
            continue
        group = _group(mark, before, after, said, is_labelled=is_labelled, is_first=number == 0)
        said = resource_in(before) or said if is_labelled else said
        if group is not None:
            groups.append(group)
    read = [_read(group, names, is_labelled=is_labelled) for group in groups]
    if len(read) == 1 and _BOTH.search(line[: marks[0].start]):
        return [replace(read[0], resource="time"), replace(read[0], resource="space")]
    return read


def heading_of(line: str) -> Resource | None:
    """What the lines below speak of, when this one is a heading without a form of its own."""
    stripped = line.strip().strip("#*_-=` ")
    if not stripped.endswith(":") and not line.lstrip().startswith("#"):
        return None
    return resource_in(stripped) if len(stripped) <= 60 and SAYS_WHOLE.match(stripped) else None


def _around(line: str, marks: Sequence[Mark], number: int) -> tuple[str, str]:
    """The words before and after a mark that belong to it and to no neighbour."""
    mark = marks[number]
    before = line[marks[number - 1].end if number else 0 : mark.start]
    after = line[mark.end : marks[number + 1].start if number + 1 < len(marks) else len(line)]
    if number:
        before = _right_of(before)
    if number + 1 < len(marks):
        right = _right_of(after)
        after = after[: len(after) - len(right)] if right else after
    return before, after


def _right_of(between: str) -> str:
    """The part between two marks that belongs to the second one."""
    ends = [found.end() for found in _SEPARATOR.finditer(between)]
    if ends:
        return between[ends[-1] :]
    tail = between.rstrip().rstrip("`*")
    return between if tail.endswith((":", " is", " in", " of", " takes", " =")) else ""


def _undefined(after: str) -> str:
    """Without what explains variables: in "k is the average length", nothing is said of the average case."""
    pieces = _SEPARATOR.split(after)
    return ", ".join(_EXPLAINED.split(piece)[0] for piece in pieces)


def _operator(between: str) -> type[Sum] | type[Product] | None:
    operators: dict[str, type[Sum] | type[Product]] = {"+": Sum, "*": Product}
    return operators.get(between.strip())


def _group(
    mark: Mark, before: str, after: str, said: Resource | None, *, is_labelled: bool, is_first: bool
) -> _Group | None:
    near = _SEPARATOR.split(after, maxsplit=1)[0]
    close = " ".join(near.split()[:4])
    resource = resource_in(mark.phrase) or resource_in(close) or resource_in(before) or said
    labels = _labels(before, near)
    qualifiers = {*qualifiers_in(before), *qualifiers_in(mark.phrase), *qualifiers_in(_undefined(after))}
    clause = _SEPARATOR.split(before)[-1]
    if resource is None or is_aside(clause):
        return None
    if is_aside(near.split("(")[0][:60]) and not (is_first and is_labelled):
        return None
    if is_labelled:
        owns = bool(labels or qualifiers or resource_in(before) or resource_in(close) or mark.phrase)
        return _Group(resource, [mark], qualifiers, labels) if is_first or owns else None
    if (is_component(clause) or is_component(near)) and not labels:
        return None
    meant = mark.phrase or resource_in(close) or _RUNS_IN.search(before)
    return _Group(resource, [mark], qualifiers, labels) if meant else None


def _labels(before: str, near: str) -> tuple[str, ...]:
    """Names of operations that stand before the form with a colon, in backticks, or after ``per``."""
    if found := _LABEL.search(before[-120:]):
        words = [word for part in re.split(r"[,/&]", found[1]) for word in _NAME.findall(part)]
        if words and not any(word.lower() in _NOT_LABELS for word in words):
            return tuple(words)
    if per := _PER.match(near):
        return (per[1],)
    return tuple(_BACKTICKED.findall(before[-200:]))


def _read(group: _Group, names: Collection[str], *, is_labelled: bool) -> Stated:
    forms: list[Expression] = []
    unread = ""
    for mark in group.marks:
        form = parse(mark.form, names) if mark.is_closed else Unreadable(mark.form[:60], "")
        if isinstance(form, Unreadable):
            unread = unread or str(form)
        else:
            forms.append(form)
    for mark in group.joined:
        other = parse(mark.form, names)
        if isinstance(other, Unreadable) or group.join is None or not forms:
            unread, forms = str(other) if isinstance(other, Unreadable) else unread, []
            break
        forms[0] = group.join((forms[0], other))
    return Stated(
        resource=group.resource,
        text=group.marks[0].form[:120],
        forms=tuple(forms),
        unread=unread,
        qualifiers=frozenset(group.qualifiers),
        labels=group.labels,
        is_labelled=is_labelled,
    )
