"""Forms cut into tokens; words such as ``nlogn`` fall apart here."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

MAX_TOKENS = 200
_LONGEST_NUMBER = 15
_LONGEST_WORD = 40
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<word>[A-Za-z\u03b1-\u03c9][A-Za-z\u03b1-\u03c9\w]*)|(?P<size>\|[^|\n]{1,40}\|)"
    r"|(?P<sign>\*\*|[-+*/^!(),√]))"
)
_SIGNS = str.maketrans(
    {"×": "*", "·": "*", "⋅": "*", "∗": "*", "−": "-", "–": "-", "÷": "/", "{": "(", "}": ")", "$": " "}  # noqa: RUF001  # the signs that authors paste
    | {"[": "(", "]": ")"}
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,15}|[ⁿᵏᵐ]")
_RAISED_LETTERS = {"ⁿ": "n", "ᵏ": "k", "ᵐ": "m"}
_COMMANDS = re.compile(
    r"\\(?:left|right|,|;|!|mathrm|text|operatorname)|\\(cdot|times|ast)\b|\\([A-Za-z]{2,8})"
)
_LOG = re.compile(r"(?P<before>[A-Za-z]{0,2}?)(?P<name>log|lg|ln)_?(?P<base>\d{1,3})?_?(?P<after>.*)")
_ROOT = re.compile(r"(?P<before>[A-Za-z]?)sqrt(?P<after>[A-Za-z]?)")
_LETTERS = frozenset("mnkdMNKVE")
_KEPT = frozenset({"mn", "MN", "nm"})


@dataclass(frozen=True, slots=True)
class Token:
    """``number``, ``word``, ``size``, ``sign``, ``log`` or ``iterated``, and where it stands."""

    kind: str
    text: str
    at: int
    touches: bool = False
    """Whether a parenthesis follows at once, as after the name of a function."""


@dataclass(frozen=True, slots=True)
class Unknown(Exception):
    """Text that is no token."""

    at: int
    part: str


def plain(text: str) -> str:
    """The same form with the signs of a keyboard only."""
    text = _COMMANDS.sub(lambda found: "*" if found[1] else f" {found[2] or ''} ", text.translate(_SIGNS))
    return _RAISED_RUN.sub(
        lambda found: "^" + (_RAISED_LETTERS.get(found[0]) or found[0].translate(_RAISED)), text
    )


def tokens_of(text: str, names: Collection[str] = ()) -> Iterator[Token]:
    """Cut ``plain`` text; ``names`` are words that the author explains, so they stay whole.

    Raises:
        Unknown: a character, a number or a word that no form has.
    """
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None:
            raise Unknown(at, text[at:end].strip()[:30])
        kind, piece = str(found.lastgroup), found[str(found.lastgroup)]
        start, at = found.start(kind), found.end()
        if (kind == "number" and len(piece) > _LONGEST_NUMBER) or len(piece) > _LONGEST_WORD + 2:
            raise Unknown(start, piece[:30])
        if kind != "word":
            yield Token(kind, "^" if piece == "**" else piece, start)
            continue
        if text[at : at + 1] == "*" and text[at + 1 : at + 2] != "*" and piece.endswith("log"):
            at += 1
            piece += "*"
        yield from _words(piece, start, names, touches=text[at : at + 1] == "(")


def _words(word: str, at: int, names: Collection[str], *, touches: bool) -> Iterator[Token]:  # noqa: C901  # a case for each shape of word
    if word.endswith("log*"):
        if word != "log*":
            yield Token("word", word[:-4], at)
        yield Token("iterated", "log*", at, touches)
    elif word in names:
        yield Token("word", word, at, touches)
    elif (found := _LOG.fullmatch(word)) and _is_log(found, touches=touches):
        if found["before"]:
            yield Token("word", found["before"], at)
        yield Token("log", f"log{found['base'] or ''}", at, touches and not found["after"])
        if found["after"]:
            yield from _words(found["after"], at, names, touches=touches)
    elif (root := _ROOT.fullmatch(word)) and word != "sqrt":
        if root["before"]:
            yield Token("word", root["before"], at)
        yield Token("word", "sqrt", at, touches and not root["after"])
        if root["after"]:
            yield Token("word", root["after"], at, touches)
    elif 2 <= len(word) <= 3 and _LETTERS.issuperset(word):
        # ``nk`` is a product, as ``mn`` is where nobody says what ``mn`` stands for.
        for letter in word:
            yield Token("word", letter, at, touches and letter is word[-1])
    else:
        yield Token("word", word, at, touches)


def _is_log(found: re.Match[str], *, touches: bool) -> bool:
    """``logn`` and ``nlogn``, but not ``logical`` or ``blog``; ``lg`` and ``ln`` only in short words."""
    before, name, after = found["before"], found["name"], found["after"]
    if name != "log":
        return not before and len(after) <= 1
    if not after:
        return not before or touches or len(before) == 1
    return len(after) <= 2 or after in {"max", "min", "log"} or after.startswith("log")
