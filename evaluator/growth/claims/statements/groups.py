"""A cost with the words around it: of what it is said, in which case, and whether it is meant at all."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from evaluator.growth.claims.forms.expression import Expression, Product, Sum
from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.statements.alternatives import is_aside, is_other_way, turned, with_main_clause
from evaluator.growth.claims.statements.marks import Mark
from evaluator.growth.claims.statements.neighbourhood import SEPARATOR, near_of, undefined
from evaluator.growth.claims.statements.sentences import SAYS_WHOLE
from evaluator.growth.claims.statements.standing import (
    is_appended,
    is_component,
    is_in_it,
    is_of_a_step,
    is_of_itself,
    is_of_the_whole,
    is_structure_only,
    names_a_case,
)
from evaluator.growth.claims.statements.stated import Qualifier, Resource, Stated
from evaluator.growth.claims.statements.words import is_limited, names_resource, qualifiers_in, resource_in

_FIRST_PART = re.compile(r"[(:]")
_UNLIKE_THIS = re.compile(r"^\W{0,4}(?:rather than|instead of|not|unlike|compared)\b", re.IGNORECASE)
_RUNS_IN = re.compile(r"\b(?:runs?|running|takes?|works?|done|solves?\w*|uses?|complexity)\b", re.IGNORECASE)
_SAYS_RESOURCE = re.compile(
    r"(?:\b(?:time|space|memory|footprint|usage)\s(?:usage\s)?(?:is|stays|needed is)"
    r"|^\W{0,4}(?:extra |auxiliary )?(?:time|space|memory))\W{0,4}$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Group:
    """Marks that the author sets equal."""

    resource: Resource
    marks: list[Mark]
    qualifiers: set[Qualifier] = field(default_factory=set)
    labels: tuple[str, ...] = ()
    may_be_step: bool = False
    joined: Sequence[Mark] = ()
    join: type[Sum] | type[Product] | None = None


def labelled(
    mark: Mark, before: str, after: str, said: Resource | None, labels: tuple[str, ...], *, is_first: bool
) -> Group | None:
    """A cost in a sentence that speaks of the cost of the whole."""
    near, close = near_of(after)
    label = SAYS_WHOLE.match(before) if is_first else None
    named = resource_in(label[0]) if label is not None and names_resource(label[0]) else None
    resource = resource_in(mark.phrase) or resource_in(close) or named or resource_in(before) or said
    clause = turned(SEPARATOR.split(before)[-1])
    if resource is None or is_aside(clause) or (is_aside(_FIRST_PART.split(near)[0][:60]) and not is_first):
        return None
    qualifiers = _qualifiers(mark, before, after)
    owns = bool(labels or qualifiers or resource_in(before) or resource_in(close) or mark.phrase)
    return Group(resource, [mark], qualifiers, labels) if is_first or owns else None


def unlabelled(
    mark: Mark,
    lead: str,
    before: str,
    after: str,
    said: Resource | None,
    labels: tuple[str, ...],
    *,
    is_listed: bool,
) -> Group | None:
    """A cost in another sentence; ``lead`` is all of that up to the mark."""
    near, close = near_of(after)
    clause = turned(SEPARATOR.split(before)[-1])
    calls_itself = is_of_itself(lead, after)
    is_aside_behind = (
        is_aside(_FIRST_PART.split(near)[0][:60]) and not _UNLIKE_THIS.match(near) and not calls_itself
    )
    if is_other_way(lead) or is_aside(turned(with_main_clause(before))) or is_aside_behind:
        return None
    if is_of_a_step(near) and not labels and not calls_itself:
        return None
    resource = resource_in(mark.phrase) or resource_in(close) or resource_in(SEPARATOR.split(before)[-1])
    is_whole = calls_itself or is_of_the_whole(lead, near) or (is_listed and resource is not None)
    may_be_step = not labels and (is_component(lead) or is_component(near))
    if resource is None:
        does_it = (is_in_it(lead) and not is_component(clause)) or is_appended(lead, after)
        if not (is_whole or labels or does_it):
            return None
        resource = (names_a_case(lead, near) and said) or "time"
        may_be_step = may_be_step or not (is_whole or labels)
    elif not is_whole:
        is_step = not labels and (is_component(clause) or is_component(near))
        if is_step and resource == "space":
            is_step = not (is_structure_only(clause) and is_structure_only(near))
        is_said = labels or mark.phrase or resource_in(close) or _RUNS_IN.search(before)
        if is_step or not (is_said or _SAYS_RESOURCE.search(before)):
            return None
    return Group(resource, [mark], _qualifiers(mark, before, after), labels, may_be_step=may_be_step)


def _qualifiers(mark: Mark, before: str, after: str) -> set[Qualifier]:
    limited = {Qualifier.ASSUMED} if is_limited(before) or is_limited(after) else set()
    return {*qualifiers_in(before), *qualifiers_in(mark.phrase), *qualifiers_in(undefined(after)), *limited}


def read_group(group: Group, names: Collection[str], *, is_labelled: bool) -> Stated:
    forms: list[Expression] = []
    unread = ""
    for mark in group.marks:
        form = parse(mark.form, names) if mark.is_closed else Unreadable(mark.form[:60], "")
        if isinstance(form, Unreadable):
            unread = unread or str(form)
        elif form not in forms:
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
