"""What a measurement is made on."""

from collections.abc import Callable
from dataclasses import dataclass

from evaluator.growth.probe import Call

RESULT_LEFT_OUT = ", result left out"
"""Ends the name of a family where a result is about all memory but that of what is returned."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Calls of growing size that are alike in kind."""

    entry_point: str
    family: str
    make: Callable[[int], Call]
    max_n: int
    accepted: tuple[str, ...] = ()
    """Classes of time."""
    accepted_space: tuple[str, ...] = ()
    """Classes of memory."""
    grows: tuple[str, ...] = ()
    """The parameters that grow, by name; empty where nobody says."""
    offset: int = 0
    """Moves the sizes on by a few: no solution knows which ones it will be called with."""
    is_workload: bool = False
    """A call of size n is a series of n method calls, so that its cost is told for one of them."""
