"""What the words around a form say: of which resource it speaks, of which case, and whether it is meant."""

import re

from evaluator.growth.claims.statements.stated import Qualifier, Resource

_TIME = re.compile(r"\b(?:time|runtime|run[- ]time|runs?|running|tc|cpu|speed)\b", re.IGNORECASE)
_SPACE = re.compile(r"\b(?:space|memory|mem|sc|storage)\b", re.IGNORECASE)
_COMPLEXITY = re.compile(r"\bcomplexity\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:have to|needs?|goal|could|would"
    r"|can be|might|may be|instead|rather|than|na[iï]ve(?:ly)?|brute|unlike|avoid\w*"
    r"|not|isn't|never"
    r"|without|improved?|versus|vs|compared|alternative\w*|previous\w*|earlier|todo|fixme|must|should|required"
    r"|requires?d|e\.g|such as|at least|lower bound|follow[- ]?up|if we|per se|beats?|reduced?|trade"
    r"|slower|faster|from|however|other|another|second approach|states)\b",
    re.IGNORECASE,
)
_COMPONENT = re.compile(
    r"\b(?:look[- ]?ups?|insert\w*|delet\w*|remov\w*|sort(?:ing|s)?|search\w*|push\w*|pops?|popping|access\w*"
    r"|member\w*|append\w*|each|per|every|hash\w*|iteration\w*|loops?|steps?|pass(?:es)?|check\w*|element"
    r"|dict\w*|sets?|heap\w*|deque|quer(?:y|ies)|preprocess\w*|precompute|building|slic\w*|copy(?:ing)?|helper)\b",
    re.IGNORECASE,
)
_QUALIFIERS = (
    (
        Qualifier.ASSUMED,
        re.compile(
            r"\b(?:bounded|bound|fixed|at most|assum\w+|32[- ]bit|64[- ]bit|limited"
            r"|alphabet|letters|characters"
            r"|given|constant[- ]size\w*|up to|no more than)\b",
            re.IGNORECASE,
        ),
    ),
    (Qualifier.AVERAGE, re.compile(r"\b(?:average|avg|expected|on avg|typical(?:ly)?)\b", re.IGNORECASE)),
    (Qualifier.AMORTISED, re.compile(r"\bamorti[sz]ed\b", re.IGNORECASE)),
    (Qualifier.WORST, re.compile(r"\bworst\b", re.IGNORECASE)),
    (Qualifier.BEST, re.compile(r"\bbest\b", re.IGNORECASE)),
    (Qualifier.AUXILIARY, re.compile(r"\b(?:auxiliary|aux|extra|additional)\b", re.IGNORECASE)),
    (
        Qualifier.WITHOUT_OUTPUT,
        re.compile(
            r"\b(?:exclud\w+|not (?:counting|including)|ignoring|without|besides?|beyond|apart from"
            r"|aside from|(?:doesn't|does not|don't|do not) (?:include|count)|other than|not counted)\b"
            r"[^.;\n]{0,40}\b(?:output|result\w*|answer|return\w*|transposed|input|list|array|ctor)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Qualifier.WITHOUT_STACK,
        re.compile(
            r"\b(?:exclud\w+|not (?:counting|including)|ignoring|without|besides?|apart from)\b"
            r"[^.;\n]{0,40}\b(?:stack|recursion|recursive)\b",
            re.IGNORECASE,
        ),
    ),
)


def resource_in(text: str) -> Resource | None:
    """The resource that the text names last."""
    found = [(one.start(), "time") for one in _TIME.finditer(text)]
    found += [(one.start(), "space") for one in _SPACE.finditer(text)]
    if found:
        return "time" if max(found)[1] == "time" else "space"
    return "time" if _COMPLEXITY.search(text) else None


def qualifiers_in(text: str) -> frozenset[Qualifier]:
    """What narrows the form beside this text."""
    return frozenset(kind for kind, pattern in _QUALIFIERS if pattern.search(text))


def is_aside(text: str) -> bool:
    """Whether the text speaks of another way to do it, or of what should not be."""
    return _ASIDE.search(text) is not None


def is_component(text: str) -> bool:
    """Whether the text speaks of one step and not of the whole."""
    return _COMPONENT.search(text) is not None
