"""Sentences that answer a question: they name it, and tell one outcome of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from evaluator.ambiguities.reading.messages import Statement
from evaluator.ambiguities.reading.outcome_words import Phrase, keywords_of, other_classes, phrases_of
from evaluator.ambiguities.reading.sentences import Written
from evaluator.ambiguities.reading.words import spans, words_of
from evaluator.model.problem import AmbiguitySpec

_MOST_NAMES = 3
"""A sentence names a question once or twice, at times with an example; more is a list of keywords."""
_MOST_STATEMENTS = 20
_LONGEST_PLAIN = 30
"""Words; in a longer sentence, what is told may belong to something else than the question."""
_NEGATION_REACH = 4
_NEGATIONS = frozenset(words_of("not never no without nor neither instead rather unlike avoid"))
_ASIDES = frozenset(
    words_of("would could might maybe perhaps alternative alternatively consider todo fixme unsure ?")
)
_REASONS = frozenset(words_of("because since"))
_BREAKS = frozenset({";", "but", "whil", "whereas", "however", "although", "and", "."})
_ENTRY = re.compile(r"[\s*:`-]{0,8}(?:param\s)?(\w{1,40})`{0,2}(?:\s?\([^()]{0,40}\))?\s?:\s")
_REQUIREMENT = re.compile(
    r"([,;.]\s{1,3})(?=(?:must|has to|needs to|non-?decreasing|monotonic)\b)", re.IGNORECASE
)
_STOPS = frozenset({";", ":", ",", ".", "?", "!", "but"})


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    outcomes: frozenset[str]
    is_negated: bool


def statements_about(spec: AmbiguitySpec, sentences: Sequence[Written]) -> Iterator[Statement]:
    """The statements of a submission on one question."""
    reader = _Reader(spec)
    count = 0
    for number, sentence in enumerate(sentences):
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        statement = reader.read(sentence, following)
        if statement is not None and count < _MOST_STATEMENTS:
            count += 1
            yield statement


class _Reader:
    def __init__(self, spec: AmbiguitySpec) -> None:
        self._spec = spec
        self._keywords = keywords_of(spec)
        self._phrases = phrases_of(spec)

    def read(self, sentence: Written, following: Written | None) -> Statement | None:
        """What a sentence tells, or what it and the one after it tell together."""
        words = words_of(_with_subject(sentence.text))
        names = _apart(span for keyword in self._keywords for span in spans(keyword, words))
        if not 1 <= len(names) <= _MOST_NAMES:
            return None
        told = self._told(words, names, sentence.text)
        if told is not None:
            tells, denies = told
            text = sentence.text
            is_plain = sentence.is_prose and len(words) <= _LONGEST_PLAIN
            return Statement(sentence.path, sentence.line, text, tells, denies, is_plain)
        if following is None or not _goes_on(sentence, following) or self._mentions(words, sentence.text):
            return None
        more = words_of(following.text)
        told = self._told(more, [(0, len(more))], following.text)
        if told is None or not told[0]:
            return None
        text = f"{sentence.text} {following.text}"
        return Statement(sentence.path, sentence.line, text, told[0], is_plain=False)

    def _told(
        self, words: tuple[str, ...], names: Sequence[tuple[int, int]], text: str
    ) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Outcomes told and ruled out; None when nothing is told, or several things at once."""
        mentions = self._mentions(words, text)
        positive = _without_reasons(words, [one for one in mentions if not one.is_negated])
        common = _common(positive)
        if positive and not common:
            near = [one for one in positive if any(_same_part(words, one, name) for name in names)]
            common = _common(near)
        if positive:
            return (tuple(sorted(common)), ()) if common else None
        denied = frozenset[str]().union(*(one.outcomes for one in mentions))
        return ((), tuple(sorted(denied))) if denied else None

    def _mentions(self, words: tuple[str, ...], text: str) -> list[_Mention]:
        others = [Phrase(name, outcomes) for name, outcomes in other_classes(self._spec, text).items()]
        found = [
            _Mention(start, end, phrase.outcomes, _is_negated(words, start))
            for phrase in (*self._phrases, *others)
            for start, end in spans(phrase.words, words)
            if not _is_aside(words, start)
        ]
        # "rejects every call" says more than the "rejects" in it.
        apart = [one for one in found if not any(_is_inside(one, other) for other in found)]
        return [replace(one, is_negated=_is_negated_behind(words, one, apart)) for one in apart]


def _with_subject(text: str) -> str:
    """An entry such as "capacity: the most entries, must be positive" with its name before "must"."""
    entry = _ENTRY.match(text)
    return _REQUIREMENT.sub(rf"\1{entry[1]} ", text) if entry else text


def _apart(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that do not overlap, from left to right."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _common(mentions: Sequence[_Mention]) -> frozenset[str]:
    return frozenset.intersection(*(one.outcomes for one in mentions)) if mentions else frozenset()


def _is_inside(one: _Mention, other: _Mention) -> bool:
    return other.start <= one.start and one.end <= other.end and other.end - other.start > one.end - one.start


def _part(words: tuple[str, ...], at: int, breaks: frozenset[str]) -> tuple[int, int]:
    """The part of the sentence between breaks in which a word stands."""
    start = next((place + 1 for place in range(at - 1, -1, -1) if words[place] in breaks), 0)
    end = next((place for place in range(at, len(words)) if words[place] in breaks), len(words))
    return start, end


def _same_part(words: tuple[str, ...], mention: _Mention, name: tuple[int, int]) -> bool:
    start, end = _part(words, mention.start, _BREAKS)
    return name[0] < end and start < name[1]


def _is_negated(words: tuple[str, ...], at: int) -> bool:
    start, _ = _part(words, at, _STOPS)
    return any(word in _NEGATIONS for word in words[max(start, at - _NEGATION_REACH) : at])


def _is_negated_behind(words: tuple[str, ...], one: _Mention, mentions: Sequence[_Mention]) -> bool:
    """Whether it is itself negated, or what is said of it right behind is: "ValueError is not raised"."""
    return one.is_negated or any(
        other.is_negated
        and other.outcomes & one.outcomes
        and 0 <= other.start - one.end <= _NEGATION_REACH
        and _STOPS.isdisjoint(words[one.end : other.start])
        for other in mentions
    )


def _without_reasons(words: tuple[str, ...], mentions: list[_Mention]) -> list[_Mention]:
    """Without those in a reason that follows: "rejected, because a cache that holds nothing hides bugs"."""
    first = min((one.start for one in mentions), default=0)
    reason = next((at for at in range(first, len(words)) if words[at] in _REASONS), len(words))
    return [one for one in mentions if one.start < reason]


def _is_aside(words: tuple[str, ...], at: int) -> bool:
    """Whether that part of the sentence weighs what might be, or asks."""
    start, end = _part(words, at, _BREAKS - {"and"})
    return any(word in _ASIDES for word in words[start:end])


def _goes_on(sentence: Written, following: Written) -> bool:
    """Whether the second sentence stands right behind the first."""
    is_near = 0 <= following.line - sentence.line <= 2
    return following.path == sentence.path and is_near and sentence.is_prose and following.is_prose
