"""Whether a cost in a sentence is that of another way to do it: rejected, required or left behind."""

import re

_ASIDE = re.compile(
    r"\b(?:ha(?:ve|s) to|needs? to|goal|could|would"
    r"|can be|might|may be|instead|rather|than|na[iï]ve(?:ly)?|brute|unlike|avoid\w*"
    r"|not|isn't|never|looks?|seems?|appears?"
    r"|without|improved?|versus|vs|compared|alternative\w*|previous\w*|earlier|todo|fixme|must|should"
    r"|required"
    r"|requires?d|e\.g|such as|at least|lower bound|follow[- ]?up|if we|per se|beats?|reduced?|trade"
    r"|slower|faster|too (?:slow|much|long|expensive|costly)|infeasible|impractical|prohibitive"
    r"|unacceptable|from|however|other|another|second approach|states)\b",
    re.IGNORECASE,
)
"""In the clause of a cost, words that speak of another way to do it, or of what should not be."""
_OTHER_WAY = re.compile(
    r"\b(?:na[iï]ve(?:ly)?|brute|could|would|might|alternative(?:ly)?s?|consider(?:ed|ing)?|rejected|tried"
    r"|attempt\w*|first version|old(?:er)?|original(?:ly)?|previous(?:ly)?|formerly|used to|earlier|was"
    r"|were|took"
    r"|asks?|asked|required|requirement|goal|must|should|todo|fixme|follow[- ]?up|another"
    r"|hypothetical\w*|if|when"
    r"|unless|(?:chosen|preferred|picked|favou?red) (?:over|to)|lower bound)\b",
    re.IGNORECASE,
)
"""Anywhere before a cost, words after which the sentence speaks of another way until it turns."""
_TURN = re.compile(
    r"\bbut\b|;|\bwhereas\b|\bwhile\b|\bhowever\b|[\u2013\u2014]|\bhence\b|\btherefore\b|\bthus\b"
    r"|(?:^|,)\s{0,2}(?:so|now|this|here|ours|mine|it)\b|\bdown to\b|\s(?:to|into)\s{0,2}[`$]?$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"^\s{0,3}(?:which|that|whose|at|taking|costing|needing)\b", re.IGNORECASE)


def is_aside(text: str) -> bool:
    """Whether the clause speaks of another way to do it, or of what should not be."""
    return _ASIDE.search(text) is not None


def is_other_way(before: str) -> bool:
    """Whether the sentence up to a cost has gone over to another way, and not come back."""
    turns = [found.end() for found in _TURN.finditer(before)]
    return _OTHER_WAY.search(before[turns[-1] if turns else 0 :]) is not None


def turned(clause: str) -> str:
    """The clause from its last turn on: of "not what it looks but" nothing is left."""
    turns = [found.end() for found in _TURN.finditer(clause)]
    return clause[turns[-1] :] if turns else clause


def with_main_clause(before: str) -> str:
    """The clause of a cost; of "nested loops, which take" all of it."""
    parts = re.split(r"[,;]|\b(?:and|but|while|whereas)\b", before)
    number = len(parts) - 1
    while number and _RELATIVE.match(parts[number]):
        number -= 1
    return ",".join(parts[number:])
