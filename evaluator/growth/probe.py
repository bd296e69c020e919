"""What can be asked about one call of the solution: how often, how long, how much."""

from dataclasses import dataclass
from typing import Literal, Protocol


@dataclass(frozen=True, slots=True)
class Call:
    """One call to measure: a function with arguments, or a class with a series of method calls."""

    target: str
    args: tuple[object, ...]
    calls: tuple[tuple[str, tuple[object, ...]], ...] | None = None
    """Method names with their arguments, when ``target`` is a class."""


@dataclass(frozen=True, slots=True)
class Count:
    """Events of one call, by line of the solution."""

    is_complete: bool
    lines: dict[int, int]
    """How often each line ran."""
    steps: dict[int, int]
    """What integers among the arguments were put through at each line."""
    depth: int

    @property
    def total(self) -> int:
        """All events."""
        return sum(self.lines.values()) + sum(self.steps.values())


@dataclass(frozen=True, slots=True)
class Weight:
    """Memory of one call, in bytes, as the guest gives it."""

    peak_bytes: int
    """The most that it held at once beside its arguments."""
    result_bytes: int = 0
    """How much of that only its result kept alive in the end."""


class MeasurementFailed(Exception):
    """The solution raised, ended or took too long; the text says what."""


class Probe(Protocol):
    """Measures calls, each in a process of its own."""

    @property
    def clock(self) -> Literal["processor", "wall"]:
        """What :meth:`cpu_s` reads: a wall clock holds whatever else the machine did meanwhile."""

    def count(self, call: Call, limit: int, *, count_values: bool) -> Count:
        """Count events, up to a limit.

        Raises:
            MeasurementFailed: the call did not come to its end or its limit.
        """

    def cpu_s(self, call: Call, times: int = 1) -> float:
        """Processor time of the call alone, by the host's clock; the mean of ``times`` calls in a row.

        Raises:
            MeasurementFailed: the call did not come to its end.
        """

    def weigh(self, call: Call) -> Weight:
        """The most memory that the call held at once beside its arguments, and what its result takes of it.

        Raises:
            MeasurementFailed: the call did not come to its end.
        """
