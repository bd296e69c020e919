"""Sentences that say what the whole costs, told from other text on their line."""

import re

SAYS_WHOLE = re.compile(
    r"^[\s\-*#•>_`|+.]{0,12}(?:(?:the|overall|total|expected|average|avg|worst|best|amorti[sz]ed|auxiliary|aux|extra"
    r"|additional|big[- ]?o|asymptotic|case|its|computational)[\s-]{1,2}){0,3}"
    r"(?:time|space|memory|runtime|run[- ]?time|running|complexity|tc|sc)\b",
    re.IGNORECASE,
)
"""How a line or a sentence begins that is about the cost of the whole."""
_NEW_SENTENCE = re.compile(r"[.!?;(\u2013\u2014]\s{0,3}")
_LABEL_FOLLOWS = re.compile(r"[^:=(.]{0,60}(?::|=|\bis\b)", re.IGNORECASE)


def sentences(line: str) -> list[str]:
    """The line, cut where a sentence in it begins as a line about cost would: "Adds up. Time: O(n)."."""
    parts, start = [], 0
    for found in _NEW_SENTENCE.finditer(line):
        rest = line[found.end() :]
        if (whole := SAYS_WHOLE.match(rest)) and _LABEL_FOLLOWS.match(rest[whole.end() :]):
            parts.append(line[start : found.end()])
            start = found.end()
    return [*parts, line[start:]]
