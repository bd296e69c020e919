"""Costs in words: "linear time", "is quadratic", "proportional to the number of events", "Time: n log n"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ADJECTIVES = (
    r"constant|logarithmic|sublinear|linearithmic|quasi-?linear|log-?linear|linear|quadratic|cubic"
    r"|exponential|factorial"
)
_RESOURCES = r"(?:time|space|memory)"
_BEFORE_RESOURCE = re.compile(
    rf"\b({_ADJECTIVES}|log)[- ](?:(?:extra|auxiliary|additional)[- ])?"
    rf"(?:run(?:ning)?[- ])?{_RESOURCES}\b",
    re.IGNORECASE,
)
_BEHIND_LABEL = re.compile(
    rf"\b(?:time|space|memory|complexity|cost|runtime)\s{{0,3}}[:=]\s{{0,3}}({_ADJECTIVES})\b(?!\s(?:in|factor|\w+ing))",
    re.IGNORECASE,
)
_SAID_OF_RESOURCE = re.compile(
    r"\b(?:time|space|memory|complexity|cost|runtime|usage|footprint)\s(?:both\s)?"
    rf"(?:is|are|stays?|remains?|grows?|scales?|rises?)\s(?:(?:only|just|still|therefore|thus|at\smost)\s)?"
    rf"({_ADJECTIVES})(?:ly|ally)?\b(?!\s(?:in\b|factor|\w+ing\b))",
    re.IGNORECASE,
)
_SAID_OF_CODE = re.compile(
    r"^\W{0,6}(?:this|it|the\s(?:algorithm|solution|function|method|code|whole(?:\sthing)?))\s"
    r"(?:is|stays|remains|runs)\s(?:(?:only|just|still|therefore|thus)\s)?"
    r"(linearithmic|linear|quadratic|cubic|exponential|logarithmic)(?:ly)?"
    r"(?=\s{0,3}(?:[.,;:)]|$|in\sthe\s(?:worst|average|best)|overall|because|since|due|on\saverage))",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(
    rf"\b({_ADJECTIVES})(?:ly)?\s(?:in|with)\s(?:the\s)?([^.,;:()\n]{{2,60}})", re.IGNORECASE
)
_OF_RESOURCE = re.compile(
    r"\b(time|space|memory|storage|runtime)\s(?:\w+\s)?(?:is|are|grows?|scales?|rises?)\s$", re.IGNORECASE
)
_PROPORTIONAL = re.compile(r"\bproportional\sto\s(?:the\s)?([^.,;:\n]{1,60})", re.IGNORECASE)
_SIZE = re.compile(r"\b(?:number|length|size|count|amount|total)\b", re.IGNORECASE)
_BARE = (
    r"(?:n\s?\*?\s?log\s?\(?n\)?|log\s?\(?n\)?|n\s?(?:\^|\*\*)\s?[23]|n[\u00b2\u00b3]"
    r"|2\s?(?:\^|\*\*)\s?n|n!)"
)
_BARE_BEHIND_LABEL = re.compile(
    r"\b(?:time|space|memory|complexity|runtime|big[- ]?o|tc|sc)\s{0,3}[:=]\s{0,3}"
    rf"({_BARE}|n)(?=\s{{0,3}}(?:[.,;)/]|$|because\b|since\b|due\b|for\b|where\b|time\b|on\b|\())",
    re.IGNORECASE,
)
_BARE_BEFORE_RESOURCE = re.compile(rf"(?:(?<=^)|(?<=[\s(,;:]))({_BARE})[- ]{_RESOURCES}\b", re.IGNORECASE)
_BARE_FORM = re.compile(rf"({_BARE}|n)\b", re.IGNORECASE)
_NOTHING_MORE = re.compile(r"\bno\s(?:extra|additional|auxiliary)\s(?:memory|space)\b", re.IGNORECASE)
_FORMS = {
    "constant": "1",
    "log": "log n",
    "logarithmic": "log n",
    "linear": "n",
    "linearithmic": "n log n",
    "quasilinear": "n log n",
    "loglinear": "n log n",
    "quadratic": "n^2",
    "cubic": "n^3",
    "exponential": "2^n",
    "factorial": "n!",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that say a cost, from where they begin to where they end."""

    start: int
    end: int
    form: str
    words: str = ""
    """What of them names the resource; empty where a label before them does."""
    variable: str = ""
    """What ``n`` stands for, where the words say it."""


def phrases_in(line: str) -> Iterator[Phrase]:
    """All of a line; some may overlap."""
    yield from _adjectives(line)
    yield from _forms(line)


def _adjectives(line: str) -> Iterator[Phrase]:
    for found in _BEFORE_RESOURCE.finditer(line):
        yield from _adjective(found, found[0])
    for pattern in (_BEHIND_LABEL, _SAID_OF_RESOURCE):
        for found in pattern.finditer(line):
            yield from _adjective(found, found[1])
    for found in _SAID_OF_CODE.finditer(line):
        yield from _adjective(found, "time")
    for found in _OF_SOMETHING.finditer(line):
        if _SIZE.search(found[2]):
            said_of = _OF_RESOURCE.search(line[: found.start()])
            yield from _adjective(found, said_of[1] if said_of else "", found[2].strip())


def _forms(line: str) -> Iterator[Phrase]:
    for found in _PROPORTIONAL.finditer(line):
        bare = _BARE_FORM.match(found[1])
        if bare is not None:
            yield Phrase(found.start(), found.start(1) + bare.end(), bare[1])
        elif _SIZE.match(found[1]):
            yield Phrase(found.start(), found.end(), "n", variable=found[1].strip())
    for found in _BARE_BEHIND_LABEL.finditer(line):
        yield Phrase(found.start(1), found.end(), found[1])
    for found in _BARE_BEFORE_RESOURCE.finditer(line):
        yield Phrase(found.start(1), found.end(), found[1], found[0])
    for found in _NOTHING_MORE.finditer(line):
        yield Phrase(found.start(), found.end(), "1", found[0])


def _adjective(found: re.Match[str], words: str, variable: str = "") -> Iterator[Phrase]:
    # In `Time: linear`, the label stays before the mark; in "linear time" both are the mark.
    form = _FORMS.get(found[1].lower().replace("-", ""))
    if form is not None:
        yield Phrase(found.start(1), found.end(), form, words, variable)
