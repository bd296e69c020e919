"""Lines as sentences, and those that say what the whole costs told from the others."""

import re
from itertools import pairwise

SAYS_WHOLE = re.compile(
    r"^[\s\-*#•>_`|+.(\[\"]{0,12}(?:(?:so|hence|thus|therefore|both|the|overall|total|peak|maximum"
    r"|expected|average"
    r"|avg|worst"
    r"|best|amorti[sz]ed|auxiliary|aux|extra|additional|big[- ]?o|asymptotic|case|its|computational)"
    r"[\s,-]{1,2}){0,3}"
    r"(?:(?:time|space|memory|storage|runtime|run[- ]?time|running|complexity|tc|sc|laufzeit|zeit\w*"
    r"|speicher\w*"
    r"|komplexit\u00e4t|complexit\u00e9|complejidad|temps|tiempo|m\u00e9moire|memoria|espac\w*)\b"
    r"|\u65f6\u95f4|\u7a7a\u95f4|\u6642\u9593|\u7a7a\u9593)",
    re.IGNORECASE,
)
"""How a line or a sentence begins that is about the cost of the whole."""
_NEW_SENTENCE = re.compile(r"[.!?;(\u2013\u2014]\s{0,3}")
_LABEL_FOLLOWS = re.compile(r"[^:=(.]{0,60}(?::|=|\bis\b)", re.IGNORECASE)
_FULL_STOP = re.compile(r"[.!?]\s{1,3}")
_SHORT = re.compile(r"\b(?:e\.g|i\.e|vs|approx|cf|etc|resp|no|incl|max|min)\.$", re.IGNORECASE)


def sentences(line: str) -> list[tuple[int, str]]:
    """The sentences with where they begin, cut as well where one about cost begins: "(time: O(n))"."""
    cuts = [0]
    for found in _NEW_SENTENCE.finditer(line):
        rest = line[found.end() :]
        if (whole := SAYS_WHOLE.match(rest)) and _LABEL_FOLLOWS.match(rest[whole.end() :]):
            cuts.append(found.end())
    stops = (found.end() for found in _FULL_STOP.finditer(line) if not _is_short(line, found.start()))
    return [(start, line[start:end]) for start, end in pairwise(sorted({*cuts, *stops, len(line)}))]


def _is_short(line: str, dot: int) -> bool:
    """Whether the sign ends no sentence: that of "e.g.", or of the factorial in ``O(n! * n)``."""
    return (
        line.count("(", 0, dot) > line.count(")", 0, dot)
        or _SHORT.search(line[max(0, dot - 8) : dot + 1]) is not None
    )
