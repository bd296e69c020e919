"""What the parent asks the child that reads, and what it gets back."""

import msgspec

from evaluator.model.problem import AmbiguitySpec

Range = tuple[int, int, int, int]
"""First line and column, last line and the column behind the last character."""


class Request(msgspec.Struct, frozen=True):
    """The texts of a submission, and the questions to look for."""

    files: dict[str, str]
    ambiguities: tuple[AmbiguitySpec, ...]


class Statement(msgspec.Struct, frozen=True):
    """A sentence about a question that tells what happens."""

    path: str
    line: int
    text: str
    tells: tuple[str, ...]
    """Outcomes that agree with it."""
    denies: tuple[str, ...] = ()
    """Outcomes that it rules out by name."""
    is_plain: bool = True
    """Whether it is one short sentence of prose, which alone can contradict the code."""


class Decisions(msgspec.Struct, frozen=True):
    """Where one file decides something."""

    branches: tuple[Range, ...] = ()
    """Conditions, and what runs only if they hold."""
    loops: tuple[Range, ...] = ()
    """What loops go over: that they end is no decision."""
    raises: tuple[Range, ...] = ()
    picks: tuple[Range, ...] = ()
    """Calls of ``min``, ``max``, ``abs`` and ``sorted``."""


class Reply(msgspec.Struct, frozen=True):
    """What was found."""

    statements: dict[str, tuple[Statement, ...]] = {}
    """By the question's id."""
    decisions: dict[str, Decisions] = {}
    """By the file's path."""


REQUEST_DECODER: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
REPLY_DECODER: msgspec.json.Decoder[Reply] = msgspec.json.Decoder(Reply)
ENCODER = msgspec.json.Encoder()
