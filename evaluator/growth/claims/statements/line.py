"""Reads the costs that one line of text states."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from evaluator.growth.claims.forms.expression import Product, Sum
from evaluator.growth.claims.statements.groups import Group, labelled, read_group, unlabelled
from evaluator.growth.claims.statements.labels import begins_with, labels_of
from evaluator.growth.claims.statements.marks import Mark, marks_in
from evaluator.growth.claims.statements.neighbourhood import around, undefined
from evaluator.growth.claims.statements.sentences import SAYS_WHOLE, sentences
from evaluator.growth.claims.statements.standing import (
    is_lead,
)
from evaluator.growth.claims.statements.stated import Resource, Stated
from evaluator.growth.claims.statements.words import qualifiers_in, resource_in

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
_PAIR = re.compile(r"[\s`*$]*(?:/|,|\||and|&)[\s`*$]*")
_BOTH = re.compile(r"\btime\s?(?:and|&|/|,|\+)\s?space\b|\bspace\s?(?:and|&|/|,|\+)\s?time\b", re.IGNORECASE)
_ASKS = re.compile(r"\?\W{0,4}$")
_DEFINED = re.compile(r"\b([A-Za-z_]\w{0,20})\s{0,2}(?:=|is|:|denotes|are|being|stands for)\s")


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
    groups: list[Group] = []
    listed: tuple[str, ...] = ()
    said: Resource | None = heading
    for number, mark in enumerate(marks):
        before, after = around(line, marks, number)
        between = line[marks[number - 1].end if number else 0 : mark.start]
        is_again = number > 0 and marks[number - 1].is_word and between.strip() in {":", "(", "="}
        if groups and (is_again or _is_equal(between)):
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
            group = labelled(mark, before, after, said, labels, is_first=number == 0)
            said = resource_in(before) or said
        else:
            so_far = groups[-1].resource if groups else said_before
            lead = line[: mark.start][-_REACH:]
            group = unlabelled(mark, lead, before, after, so_far, labels, is_listed=is_listed)
        if group is not None:
            groups.append(group)
    return _read_all(groups, line, marks, names, is_labelled=is_labelled)


def _read_all(
    groups: Sequence[Group], line: str, marks: Sequence[Mark], names: Collection[str], *, is_labelled: bool
) -> list[Stated]:
    """What the groups state; one cost may be said of time and space at once."""
    read = [read_group(group, names, is_labelled=is_labelled) for group in groups]
    if both := _of_pair(line, marks):
        return [
            replace(read_group(Group(resource, [mark]), names, is_labelled=True), at=mark.start)
            for resource, mark in both
        ]
    if len(read) == 1 and (_BOTH.search(line[: marks[0].start]) or _BOTH.match(line, marks[0].end + 1)):
        return [replace(read[0], resource="time"), replace(read[0], resource="space")]
    return read


def _of_pair(line: str, marks: Sequence[Mark]) -> list[tuple[Resource, Mark]]:
    """What each of two costs is said of in "Time/Space: O(n)/O(1)"."""
    both = _BOTH.search(line[: marks[0].start])
    if both is None or len(marks) != 2 or not _PAIR.fullmatch(line[marks[0].end : marks[1].start]):
        return []
    order: tuple[Resource, Resource] = ("time", "space")
    return list(zip(order if both[0].lower().startswith("time") else order[::-1], marks, strict=True))


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
