"""Reads the costs that one line of text states."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from evaluator.growth.claims.forms.expression import Expression, Product, Sum
from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.statements.labels import begins_with, labels_of
from evaluator.growth.claims.statements.marks import Mark, marks_in
from evaluator.growth.claims.statements.neighbourhood import SEPARATOR, around, near_of, undefined
from evaluator.growth.claims.statements.sentences import SAYS_WHOLE, sentences
from evaluator.growth.claims.statements.standing import (
    is_aside,
    is_component,
    is_in_it,
    is_lead,
    is_of_a_step,
    is_of_itself,
    is_of_the_whole,
    is_other_way,
    names_a_case,
    turned,
    with_main_clause,
)
from evaluator.growth.claims.statements.stated import Qualifier, Resource, Stated
from evaluator.growth.claims.statements.words import is_limited, names_resource, qualifiers_in, resource_in

_LONGEST_LINE = 1_000
_REACH = 400
"""Characters of a sentence before a cost that can say what it is the cost of."""
_WORDS_UNDER_HEADING = 5
"""Before a form, as in "Average case (random input):"; a sentence has more and speaks for itself."""
_EQUAL = re.compile(r"(?:~=|=~|(?<!>)==?>?|≈|~|<=|≤|<|->|=>|→|\bi\.e\.|\bor)\s{0,3}[`$(]?$")
_SPEAKS_OF_ANOTHER_WAY = re.compile(
    r"\W{0,12}(?:considered|alternatives?|alternatively|rejected|instead(?! of)|brute[- ]?force)\b",
    re.IGNORECASE,
)
_UNLIKE_THIS = re.compile(r"^\W{0,4}(?:rather than|instead of|not|unlike|compared)\b", re.IGNORECASE)
_RUNS_IN = re.compile(r"\b(?:runs?|running|takes?|works?|done|solves?\w*|uses?|complexity)\b", re.IGNORECASE)
_BOTH = re.compile(r"\btime\s?(?:and|&|/|,|\+)\s?space\b|\bspace\s?(?:and|&|/|,|\+)\s?time\b", re.IGNORECASE)
_ASKS = re.compile(r"\?\W{0,4}$")
_DEFINED = re.compile(r"\b([A-Za-z_]\w{0,20})\s{0,2}(?:=|is|:|denotes|are|being|stands for)\s")


@dataclass(slots=True)
class _Group:
    """Marks that the author sets equal."""

    resource: Resource
    marks: list[Mark]
    qualifiers: set[Qualifier] = field(default_factory=set)
    labels: tuple[str, ...] = ()
    may_be_step: bool = False
    joined: Sequence[Mark] = ()
    join: type[Sum] | type[Product] | None = None


def stated_in(line: str, heading: Resource | None = None, callables: Collection[str] = ()) -> list[Stated]:
    """The costs of one line; ``heading`` is what the lines above speak of, ``callables`` what it may name."""
    found: list[Stated] = []
    for start, sentence in sentences(line[:_LONGEST_LINE]):
        said = found[-1].resource if found else None
        found += [
            replace(one, at=one.at + start) for one in _stated_in_part(sentence, heading, said, callables)
        ]
    return found


def _stated_in_part(
    line: str, heading: Resource | None, said_before: Resource | None, callables: Collection[str]
) -> list[Stated]:
    """The costs of one sentence; one that asks claims nothing."""
    marks = marks_in(line)
    if not marks or _SPEAKS_OF_ANOTHER_WAY.match(line) or _ASKS.search(line):
        return []
    if len(line[: marks[0].start].split()) > _WORDS_UNDER_HEADING:
        heading = None
    is_labelled = SAYS_WHOLE.match(line) is not None or heading is not None
    names = {found[1] for found in _DEFINED.finditer(line)}
    is_listed = is_lead(line[: marks[0].start][-_REACH:])
    groups: list[_Group] = []
    listed: tuple[str, ...] = ()
    said: Resource | None = heading
    for number, mark in enumerate(marks):
        before, after = around(line, marks, number)
        between = line[marks[number - 1].end if number else 0 : mark.start]
        if groups and _is_equal(between):
            groups[-1].marks.append(mark)
            groups[-1].qualifiers |= qualifiers_in(undefined(after))
            continue
        if groups and not mark.is_word and (join := _operator(between)):
            groups[-1].join, groups[-1].joined = join, (*groups[-1].joined, mark)
            continue
        labels = labels_of(before, line[mark.end :] if callables else after, callables) or listed
        if number == 0 and begins_with(line, labels):
            listed = labels  # "push: O(1) time, O(n) space" says both of push
        if is_labelled:
            group = _labelled(mark, before, after, said, labels, is_first=number == 0)
            said = resource_in(before) or said
        else:
            so_far = groups[-1].resource if groups else said_before
            lead = line[: mark.start][-_REACH:]
            group = _unlabelled(mark, lead, before, after, so_far, labels, is_listed=is_listed)
        if group is not None:
            groups.append(group)
    read = [_read(group, names, is_labelled=is_labelled) for group in groups]
    if len(read) == 1 and (_BOTH.search(line[: marks[0].start]) or _BOTH.match(line, marks[0].end + 1)):
        return [replace(read[0], resource="time"), replace(read[0], resource="space")]
    return read


def heading_of(line: str) -> Resource | None:
    """What the lines below speak of, when this one is a heading without a form of its own."""
    stripped = line.strip().strip("#*_-=` ")
    if not stripped.endswith(":") and not line.lstrip().startswith("#"):
        return None
    return resource_in(stripped) if len(stripped) <= 60 and SAYS_WHOLE.match(stripped) else None


def _is_equal(between: str) -> bool:
    """Whether two costs are set equal; "Time=O(n), Space=O(1)" are two."""
    is_new = "," in between and resource_in(between) is not None
    return _EQUAL.search(between.rstrip(" `$")) is not None and not is_new


def _operator(between: str) -> type[Sum] | type[Product] | None:
    operators: dict[str, type[Sum] | type[Product]] = {"+": Sum, "*": Product}
    return operators.get(between.strip())


def _labelled(
    mark: Mark, before: str, after: str, said: Resource | None, labels: tuple[str, ...], *, is_first: bool
) -> _Group | None:
    """A cost in a sentence that speaks of the cost of the whole."""
    near, close = near_of(after)
    label = SAYS_WHOLE.match(before) if is_first else None
    named = resource_in(label[0]) if label is not None and names_resource(label[0]) else None
    resource = resource_in(mark.phrase) or resource_in(close) or named or resource_in(before) or said
    clause = turned(SEPARATOR.split(before)[-1])
    if resource is None or is_aside(clause) or (is_aside(near.split("(")[0][:60]) and not is_first):
        return None
    qualifiers = _qualifiers(mark, before, after)
    owns = bool(labels or qualifiers or resource_in(before) or resource_in(close) or mark.phrase)
    return _Group(resource, [mark], qualifiers, labels) if is_first or owns else None


def _unlabelled(
    mark: Mark,
    lead: str,
    before: str,
    after: str,
    said: Resource | None,
    labels: tuple[str, ...],
    *,
    is_listed: bool,
) -> _Group | None:
    """A cost in another sentence; ``lead`` is all of that up to the mark."""
    near, close = near_of(after)
    clause = turned(SEPARATOR.split(before)[-1])
    calls_itself = is_of_itself(lead, after)
    is_aside_behind = is_aside(near.split("(")[0][:60]) and not _UNLIKE_THIS.match(near) and not calls_itself
    if is_other_way(lead) or is_aside(turned(with_main_clause(before))) or is_aside_behind:
        return None
    if is_of_a_step(near) and not labels and not calls_itself:
        return None
    resource = resource_in(mark.phrase) or resource_in(close) or resource_in(SEPARATOR.split(before)[-1])
    is_whole = calls_itself or is_of_the_whole(lead, near) or (is_listed and resource is not None)
    may_be_step = not labels and (is_component(lead) or is_component(near))
    if resource is None:
        if not (is_whole or labels or is_in_it(lead)):
            return None
        resource = (names_a_case(lead, near) and said) or "time"
        may_be_step = may_be_step or not (is_whole or labels)
    elif not is_whole:
        is_step = not labels and (is_component(clause) or is_component(near))
        if is_step or not (labels or mark.phrase or resource_in(close) or _RUNS_IN.search(before)):
            return None
    return _Group(resource, [mark], _qualifiers(mark, before, after), labels, may_be_step=may_be_step)


def _qualifiers(mark: Mark, before: str, after: str) -> set[Qualifier]:
    limited = {Qualifier.ASSUMED} if is_limited(before) or is_limited(after) else set()
    return {*qualifiers_in(before), *qualifiers_in(mark.phrase), *qualifiers_in(undefined(after)), *limited}


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
        may_be_step=group.may_be_step,
        explained=group.marks[0].variable,
        at=group.marks[0].start,
    )
