"""The operations that a cost is said of: "push: O(1)", "O(1) for `get`"."""

import re
from collections.abc import Collection

_LABEL = re.compile(
    r"([A-Za-z_+][\w+ ]{0,40}(?:\s?[,/&]\s?[A-Za-z_]\w{0,40}){0,6})\s{0,3}(?:\(\))?\s?:[\s`*]{0,4}$"
)
_PER = re.compile(r"^\s{0,3}(?:per|each)\s{1,3}`?([A-Za-z_]\w{0,40})")
_NAME = re.compile(r"[A-Za-z_]\w*")
_BACKTICKED = re.compile(r"`\.?([A-Za-z_]\w{0,40})(?:\([^`()]{0,40}\))?`")
_NOT_LABELS = frozenset(
    re.findall(
        r"\w+",
        "time space memory complexity runtime average worst best case expected amortized amortised "
        "tc sc o total overall auxiliary extra note where returns the performance efficient efficiency cost "
        "costs t s complejidad temporal espacial komplexität running dominates oh hence therefore thus so "
        "big",
    )
)
_NO_NAME = frozenset(re.findall(r"\w+", "for with in on where if when given of as since because"))
"""Words that begin a phrase before a colon which names no operation: "for n intervals: O(n)"."""
_NAMED = re.compile(r"(?:([A-Za-z]+)\s)?\b([A-Za-z_]\w*)")
_SUBJECTS = frozenset({"we", "you", "i", "they", "to", "can", "will", "must", "should"})
_NOT_AN_OPERATION = frozenset({"call", "invocation", "operation", "request"})


def labels_of(before: str, after: str, callables: Collection[str]) -> tuple[str, ...]:
    """Names of operations: before a colon, in backticks, after ``per``, or known ones near the form."""
    if found := _LABEL.search(before[-120:]):
        words = [word for part in re.split(r"[,/&]", found[1]) for word in _NAME.findall(part)]
        if words and words[0].lower() not in _NO_NAME and _NOT_LABELS.isdisjoint(map(str.lower, words)):
            return tuple(words)
    if (per := _PER.match(after)) and per[1].lower() not in _NOT_AN_OPERATION:
        return (per[1],)
    if quoted := tuple(_BACKTICKED.findall(before[-200:])):
        return quoted
    return _named(before[-200:], callables) or _named(_behind(after), callables)


def begins_with(line: str, labels: Collection[str]) -> bool:
    """Whether the line is about these: it begins with their names, as an item of a list does."""
    first = _NAME.search(line[:60])
    return first is not None and first[0] in labels


def _behind(after: str) -> str:
    """The first words behind a cost, without an aside and what begins the next item."""
    return " ".join(re.split(r"[(:|,;.]|\s--?\s", after, maxsplit=1)[0].split()[:6])


def _named(text: str, callables: Collection[str]) -> tuple[str, ...]:
    """Known operations that the text names, and not as a verb of its own: "we get"."""
    found = [one[2] for one in _NAMED.finditer(text) if (one[1] or "").lower() not in _SUBJECTS]
    return tuple(dict.fromkeys(name for name in found if name in callables))
