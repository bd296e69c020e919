"""A statement about cost as the author made it, before it is held against anything."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from evaluator.growth.claims.forms.expression import Expression

Resource = Literal["time", "space"]


class Qualifier(StrEnum):
    """What narrows a statement."""

    AVERAGE = "average"
    AMORTISED = "amortised"
    WORST = "worst"
    BEST = "best"
    AUXILIARY = "auxiliary"
    WITHOUT_OUTPUT = "output excluded"
    WITHOUT_STACK = "stack excluded"
    ASSUMED = "under an assumption"


@dataclass(frozen=True, slots=True)
class Tie:
    """What a variable of a form stands for."""

    variable: str
    parameters: tuple[str, ...]
    """Empty when nobody says; ``self`` for what an object holds."""
    is_size: bool
    """Whether it counts items; False for a value, as of an ``int``."""
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """One cost in one line of text."""

    resource: Resource
    text: str
    """What stands between the parentheses, of the first form."""
    forms: tuple[Expression, ...]
    """Several where the author sets them equal; empty when none could be read."""
    unread: str
    """What could not be read, as a sentence; empty when all was."""
    qualifiers: frozenset[Qualifier] = frozenset()
    labels: tuple[str, ...] = ()
    """Operations that the line names, as in ``push: O(1)``."""
    is_labelled: bool = False
    """Whether it follows a word such as ``Time:``, and is no part of a sentence."""
    may_be_step: bool = False
    """Whether it may speak of one step or of another version: then nothing is held against the author."""
    explained: str = ""
    """What ``n`` stands for, where the words of the cost say it."""
    at: int = 0
    """Where it stands in its line."""


@dataclass(frozen=True, slots=True)
class CostClaim:
    """A statement with its place, the entry point that it speaks about, and its variables."""

    stated: Stated
    path: str
    line: int
    text: str
    """The line as it stands in the file."""
    entry_point: str | None
    """``function`` or ``Class.method``, or a class; None when it speaks about the file."""
    ties: tuple[Tie, ...] = ()
    result_may_grow: bool = True
    """False when the code plainly returns something of fixed size."""
    candidates: tuple["CostClaim", ...] = ()
    """The same claim about each entry point that it may mean, when it speaks of a whole file or class."""
