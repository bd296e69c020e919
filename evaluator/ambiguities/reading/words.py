"""Texts as words that can be compared: ``limit <= 0``, "a limit of zero" and "limits of 0" come close."""

import re
from collections.abc import Iterator, Sequence

GAP = "..."
_WIDEST_GAP = 6
_COMPARISONS = (
    (re.compile(r"≤|\bat most\b|\b(?:no|not) more than\b|\bless than or equal to\b"), "<="),
    (re.compile(r"≥|\bat least\b|\b(?:no|not) less than\b|\bgreater than or equal to\b"), ">="),
    (re.compile(r"\b(?:(?:less|smaller|lower|fewer) than|below|under)\b"), "<"),
    (re.compile(r"\b(?:(?:greater|more|larger|bigger|higher) than|above|over|exceeds?)\b"), ">"),
    (re.compile(r"\bas (?:it |they )?(?:is|are|given)\b"), " unchanged "),
    (re.compile(r"\b(?:is|are|be) considered(?: as| to be)?\b"), " treated as "),
    (re.compile(r"\bnon[- ](?=\w)"), "non"),
    (re.compile(r"\b(?:cannot|can't|won't)\b|(?<=\w)n't\b"), " not "),
)
_TOKEN = re.compile(r"\.\.\.|[a-z]+|\d+|[<>]=?|[.,;:!?/]")
_SAME = {"zero": "0", "one": "1", "backward": "backwards", "didn": "did", "doesn": "does", "isn": "is"}
_EMPTY = frozenset(
    {"a", "an", "the", "of", "is", "are", "be", "been", "being", "was", "were", "its", "their", "to", "such"}
)
_PUNCTUATION = frozenset(",.;:!?")
_ENDINGS = ("ing", "ed", "es", "s", "e")


def words_of(text: str) -> tuple[str, ...]:
    """Stems of the words, with numbers, comparisons and punctuation; words without meaning are left out."""
    text = text.lower().replace("_", " ")
    for pattern, sign in _COMPARISONS:
        text = pattern.sub(sign, text)
    words = (_SAME.get(token, token) for token in _TOKEN.findall(text))
    return tuple(_stem(word) for word in words if word not in _EMPTY)


def spans(phrase: Sequence[str], words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the phrase begins and ends in the words."""
    if not phrase:
        return
    for start in range(len(words)):
        end = _end(phrase, words, start)
        if end >= 0:
            yield start, end


def _end(phrase: Sequence[str], words: tuple[str, ...], start: int) -> int:
    """Behind the phrase where it begins at ``start``, else -1."""
    at, gap = start, 0
    for part in phrase:
        if part == GAP:
            gap = _WIDEST_GAP
            continue
        if gap == 0 and at > start and words[at : at + 1] == (":",):
            at += 1  # "capacity: must be positive" reads as one phrase
        reach = range(at, min(at + gap + 1, len(words)))
        found = next((place for place in reach if words[place] == part), -1)
        if found < 0 or not _PUNCTUATION.isdisjoint(words[at:found]):
            return -1
        at, gap = found + 1, 0
    return at


def _stem(word: str) -> str:
    """The part that a word keeps in its other forms; crude, but the same for both sides."""
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith(("ies", "ied")):
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    is_doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if is_doubled else word
