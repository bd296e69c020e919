"""A sentence that says what was chosen over what, and what that costs: alternative, connective, cost.

The words can be had for nothing, so the sentence must be prose and speak about the code that it stands at:
it names something of it, or the technique that the code really uses, and not every technique there is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from evaluator.analysis.praise import Code, Praise, statement_count
from evaluator.analysis.reading.prose import Scope, sentences_of
from evaluator.analysis.reading.techniques import identifiers, named_in, used_in
from evaluator.analysis.reading.trade_off_words import (
    BREAK,
    CHOICE,
    CONDITIONAL,
    CONNECTIVE,
    CONTRAST,
    COST,
    GIVEN_UP,
    GLUE,
    PRONOUN,
)
from evaluator.model.findings import Strength

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
_WORDS = range(9, 61)
_REACH = 8
"""Words between the contrast and the technique that it rejects."""
_LEAST_GLUE = 0.2
_MOST_TECHNIQUES, _MOST_COSTS, _MOST_CONNECTIVES, _MOST_COMMAS = 4, 5, 4, 4
_ENOUGH_STATEMENTS = 5
_LEAST_NAMED = 1
"""Names or techniques of the code in a sentence that says what was given up."""
_EVERYBODYS_WORDS = frozenset(
    {"the", "for", "and", "but", "one", "two", "time", "memory", "space", "cost", "code"}
)
_LINES_EACH = 10
"""Lines of code for each trade-off that counts: more reasons than decisions are padding."""
_MOST = 3
_MOST_CANDIDATES = 50
"""Sentences that read like a trade-off; nobody writes more of them by hand."""
_QUOTED = 160


def _find(code: Code) -> Iterator[Strength]:
    lines = sum(one.value for one in code.measurements if one.name == "code_lines")
    most = min(_MOST, max(1, int(lines // _LINES_EACH)))
    taken: set[tuple[Scope, frozenset[str]]] = set()
    said: set[str] = set()
    candidates = 0
    for path, tree in code.own.items():
        for sentence in sentences_of(tree, code.texts.get(path, "")):
            key = " ".join(_WORD.findall(sentence.text)).lower()
            if len(said) == most or candidates == _MOST_CANDIDATES:
                return
            if key in said or not _reads_like_one(sentence.text):
                continue
            candidates += 1
            scope = sentence.find_scope()
            alternative = _alternative(sentence.text, scope) or _given_up(sentence.text, scope)
            if not alternative or (scope, alternative) in taken:
                continue
            taken.add((scope, alternative))
            said.add(key)
            yield Strength(
                "trade_offs",
                f'A trade-off is written down, "{_quote(sentence.text)}": the next reader need not '
                "weigh it anew.",
                path,
                sentence.line,
            )


def _reads_like_one(text: str) -> bool:
    return (
        not text.endswith("?")
        and _is_prose(text)
        and 1 <= len(CONNECTIVE.findall(text)) <= _MOST_CONNECTIVES
        and 1 <= len({found.lower() for found in COST.findall(text)}) <= _MOST_COSTS
        and len(named_in(text)) <= _MOST_TECHNIQUES
    )


def _is_prose(text: str) -> bool:
    words = _WORD.findall(text)
    glue = len(GLUE.findall(text)) / max(1, len(words))
    return len(words) in _WORDS and glue >= _LEAST_GLUE and text.count(",") <= _MOST_COMMAS


def _alternative(text: str, scope: Scope) -> frozenset[str]:
    """What is turned down, if it is named and what is kept is in the code: by technique or by name."""
    rejected = _rejected(text)
    if rejected is None or _code_size(scope) < _ENOUGH_STATEMENTS:
        return frozenset()
    alternative, rest = rejected
    used = used_in(scope)
    if (named_in(rest) - alternative) & used:
        return alternative
    words = {_stem(word) for word in re.findall(r"[a-z]{3,}", rest.lower())}
    is_named = bool(words & {_stem(name) for name in identifiers(scope)})
    is_other = not alternative <= used or CHOICE.search(rest) is not None
    return alternative if is_named and is_other else frozenset()


def _given_up(text: str, scope: Scope) -> frozenset[str]:
    """What a sentence says was given up, when it names parts of the code."""
    found = GIVEN_UP.findall(text)
    if len(found) != 1 or _code_size(scope) < _ENOUGH_STATEMENTS:
        return frozenset()
    words = {_stem(word) for word in re.findall(r"[a-z_]{3,}", text.lower())} - _EVERYBODYS_WORDS
    named = words & {_stem(name) for name in identifiers(scope)}
    return (
        frozenset({found[0]})
        if len(named) + len(named_in(text) & used_in(scope)) >= _LEAST_NAMED
        else frozenset()
    )


def _rejected(text: str) -> tuple[frozenset[str], str] | None:
    """The techniques that a contrast turns down, and the sentence without them."""
    for contrast in CONTRAST.finditer(text):
        before, behind = text[: contrast.start()], text[contrast.end() :].lstrip()
        turned_down = _first_words(behind)
        if found := named_in(turned_down) | _costs_in(turned_down):
            return found, before + contrast[0] + behind[len(turned_down) :]
        if PRONOUN.match(behind) and (found := named_in(before)):
            return found, text
    for conditional in CONDITIONAL.finditer(text):
        if found := named_in(" ".join(text[: conditional.start()].split()[-_REACH:])):
            return found, text[conditional.end() :]
    return None


def _first_words(text: str) -> str:
    """The words up to the end of the phrase, or a few of them."""
    end = BREAK.search(text, 1)
    phrase = text[: end.start()] if end else text
    few = re.match(rf"\s*(?:\S+\s+){{0,{_REACH}}}", phrase)
    return phrase if few is None or len(phrase.split()) <= _REACH else few[0]


def _costs_in(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\bO\([^)]{1,20}\)", text))


@lru_cache(maxsize=64)
def _code_size(scope: Scope) -> int:
    return statement_count(scope.body)


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|es|s|ing|ed)$", "", re.sub(r"ices$", "ex", word))


def _quote(text: str) -> str:
    plain = " ".join(text.split()).replace('"', "'").rstrip(".")
    return plain if len(plain) <= _QUOTED else plain[: _QUOTED - 1].rsplit(" ", 1)[0] + "…"


PRAISE = Praise(10, _find)
