"""By which phrases a text tells the outcomes of a question."""

import re
from dataclasses import dataclass

from evaluator.ambiguities.reading.words import GAP, words_of
from evaluator.model.problem import AmbiguitySpec

_CLASS = re.compile(r"\b[A-Z]\w*(?:Error|Exception|Warning)\b")
_RAISES = re.compile(r"raises?\b", re.IGNORECASE)
_AN_ERROR = re.compile(r"\b(?:error|exception)\b", re.IGNORECASE)
_REFUSALS = (
    *("raise", "throw", "error", "exception", "reject", "refuse", "forbid"),
    *("not allowed", "not accepted", "not permitted", "not supported"),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words, and the outcomes of which they speak."""

    words: tuple[str, ...]
    outcomes: frozenset[str]


def phrases_of(spec: AmbiguitySpec) -> tuple[Phrase, ...]:
    """The problem's own phrases, and those that follow from the names of the outcomes."""
    told: dict[tuple[str, ...], set[str]] = {}
    for outcome in spec.outcomes:
        for phrase in (*spec.words.get(outcome, ()), *_own_words(outcome)):
            told.setdefault(words_of(phrase), set()).add(outcome)
    return tuple(Phrase(words, frozenset(outcomes)) for words, outcomes in told.items() if words)


def keywords_of(spec: AmbiguitySpec) -> tuple[tuple[str, ...], ...]:
    """The phrases by which a text names the question."""
    return tuple(dict.fromkeys(words for keyword in spec.keywords if (words := words_of(keyword))))


def other_classes(spec: AmbiguitySpec, text: str) -> dict[tuple[str, ...], frozenset[str]]:
    """Exceptions that the text names and no outcome does, with the outcomes that they can still mean."""
    known = {name for outcome in spec.outcomes for name in _CLASS.findall(outcome)}
    open_ended = frozenset(
        outcome for outcome in spec.outcomes if _AN_ERROR.search(outcome) and not _CLASS.search(outcome)
    )
    return {words_of(name): open_ended for name in _CLASS.findall(text) if name not in known}


def _own_words(outcome: str) -> tuple[str, ...]:
    """``raises ValueError`` is told by "ValueError" and "is rejected"; ``keeps nothing`` by its words."""
    if _RAISES.match(outcome):
        return (*_CLASS.findall(outcome), *_REFUSALS)
    if _AN_ERROR.search(outcome):
        return ()
    words = outcome.split()
    return (f" {GAP} ".join(words), outcome) if len(words) <= 3 else (outcome,)
