"""Texts with an inner order: words, balanced brackets, and parts that stand between fixed ones."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from evaluator.growth.made_inputs.shapes.letters import letters_shape
from evaluator.growth.made_inputs.shapes.shape import Shape, Style

_SEPARATORS = (" ", "\n", ",", "/")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PART = re.compile(r"\d+|[^\W\d_]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """n words of those that the examples hold."""

    words: tuple[str, ...]
    separator: str
    edges: tuple[str, str] = ("", "")

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """The text; ``alike`` repeats one word."""
        one = [self.words[0]] * n if style == "alike" else [draw.choice(self.words) for _ in range(n)]
        return self.edges[0] + self.separator.join(one) + self.edges[1]


@dataclass(frozen=True, slots=True)
class Brackets:
    """Balanced, in pairs of the kinds that the examples hold."""

    opening: str

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """n brackets, one less if n is odd; ``nested`` goes down to the middle, ``alike`` side by side."""
        if style == "alike":
            return (self.opening[0] + _CLOSING[self.opening[0]]) * (n // 2)
        letters: list[str] = []
        waiting: list[str] = []
        for left in range(n - n % 2, 0, -1):
            may_open = len(waiting) < left
            if may_open and (not waiting or style == "nested" or draw.random() < 0.5):
                letter = draw.choice(self.opening)
                waiting.append(_CLOSING[letter])
                letters.append(letter)
            else:
                letters.append(waiting.pop())
        return "".join(letters)


@dataclass(frozen=True, slots=True)
class Template:
    """Fixed parts with growing ones between them."""

    parts: tuple[str, ...]
    """A growing part is named by the characters that it may hold, and stands at an odd place."""

    def make(self, n: int, draw: Random, style: Style = "random") -> object:
        """About n characters."""
        growing = self.parts[1::2]
        fixed = sum(map(len, self.parts[::2]))
        each = max(1, (n - fixed) // len(growing))
        text = []
        for place, part in enumerate(self.parts):
            if place % 2 == 0:
                text.append(part)
            else:
                first = "".join(letter for letter in part if letter != "0") or part
                text.append(draw.choice(first))
                text.extend(part[0] if style == "alike" else draw.choice(part) for _ in range(each - 1))
        return "".join(text)


def text_shape(texts: Sequence[str]) -> Shape:
    """The narrowest shape that all examples have."""
    texts = [text for text in texts if text]
    if texts and all(map(_NUMBER.fullmatch, texts)):
        return letters_shape(["".join(filter(str.isdigit, text)) for text in texts])
    return _brackets(texts) or _template(texts) or _words(texts) or letters_shape(texts)


def _brackets(texts: Sequence[str]) -> Brackets | None:
    groups = [text.split() for text in texts]
    seen = set("".join(part for group in groups for part in group))
    opening = seen & set(_CLOSING)
    if not opening or seen - opening - {_CLOSING[each] for each in opening}:
        return None
    if any(len(group) > 1 and all(map(_is_balanced, group)) for group in groups):
        return None  # words that are balanced each
    balanced = [group for group in groups if _is_balanced("".join(group))]
    return Brackets("".join(sorted(opening))) if balanced else None


def _is_balanced(text: str) -> bool:
    waiting: list[str] = []
    for letter in text:
        if letter in _CLOSING:
            waiting.append(_CLOSING[letter])
        elif not waiting or waiting.pop() != letter:
            return False
    return not waiting


def _template(texts: Sequence[str]) -> Template | None:
    """At least two examples of the same parts, some of them fixed, among which numbers change."""
    rows = [_PART.findall(text) for text in texts]
    if len(rows) < 2 or len({len(row) for row in rows}) > 1 or len(rows[0]) < 3:
        return None
    parts, fixed = [], ""
    for column in zip(*rows, strict=True):
        if len(set(column)) == 1 and not column[0].isdigit():
            fixed += column[0]
        elif all(part.isdigit() for part in column):
            parts += [fixed, "".join(sorted(set("".join(column))))]
            fixed = ""
        else:
            return None
    has_marks = any(part.strip() for part in [*parts[::2], fixed])
    return Template((*parts, fixed)) if parts and has_marks else None


def _words(texts: Sequence[str]) -> Words | None:
    for separator in _SEPARATORS:
        if sum(separator in text for text in texts) * 2 > len(texts):
            words = [word for text in texts for word in text.split(separator) if word.strip()]
            if words and separator != "/":
                return Words(tuple(dict.fromkeys(words)), separator)
            if words:
                starts = all(text.startswith(separator) for text in texts)
                return Words(tuple(dict.fromkeys(words)), separator, (separator if starts else "", ""))
    return None
