"""What the words around a form say: of which resource it speaks, and of which case."""

import re

from evaluator.growth.claims.statements.stated import Qualifier, Resource

_TIME = re.compile(
    r"\b(?:(?<!a )(?<!each )(?<!first )(?<!same )(?<!every )time(?!\s?stamp)|runtime|run[- ]time|runs?"
    r"|running|tc"
    r"|cpu|speed|laufzeit|zeit\w*|temps|tiempo|temporal|tempo)\b|\u65f6\u95f4|\u6642\u9593",
    re.IGNORECASE,
)
_SPACE = re.compile(
    r"\b(?:space|memory|mem|sc|storage|call stack|recursion (?:depth|stack)"
    r"|stack (?:depth|frames|stays|is|grows)"
    r"|speicher\w*|platz\w*|m\u00e9moire|memoria|espac\w*)\b|\u7a7a\u95f4|\u7a7a\u9593",
    re.IGNORECASE,
)
_COMPLEXITY = re.compile(r"\b(?:complexity|komplexit\u00e4t|complexit\u00e9|complejidad)\b", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?<![\w.])([TS])\s{0,2}[:=]\s{0,3}[`$]?$")
_LIMIT = re.compile(
    r"\b\w{1,2}\s?(?:is\s|are\s)?(?:at most|up to|below|bounded|<=?|\u2264)\s?", re.IGNORECASE
)
_QUALIFIERS = (
    (
        Qualifier.ASSUMED,
        re.compile(
            r"\b(?:bounded|bound|fixed|at most|assum\w+|32[- ]bit|64[- ]bit|limited"
            r"|alphabet|letters|characters"
            r"|given|if|when|unless|provided|as long as|constant[- ]size\w*|up to|no more than)\b",
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
    if short := _ABBREVIATED.search(text):
        return "time" if short[1] == "T" else "space"
    return "time" if _COMPLEXITY.search(text) else None


def names_resource(text: str) -> bool:
    """Whether time or space is named, and not only a complexity."""
    return _TIME.search(text) is not None or _SPACE.search(text) is not None


def qualifiers_in(text: str) -> frozenset[Qualifier]:
    """What narrows the form beside this text."""
    return frozenset(kind for kind, pattern in _QUALIFIERS if pattern.search(text))


def is_limited(text: str) -> bool:
    """Whether the text bounds a variable: "n is at most 100"."""
    return _LIMIT.search(text) is not None
