"""Wall time of the steps of one evaluation, for the ``--timings`` table; never part of a verdict."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lap:
    """One step; both times in seconds, the start counted from the start of the stopwatch."""

    name: str
    start_s: float
    duration_s: float


class Stopwatch:
    """Started when it is made; steps may overlap and may be timed from several threads."""

    def __init__(self) -> None:
        self._origin = time.perf_counter()
        self.laps: list[Lap] = []

    @contextmanager
    def lap(self, name: str) -> Iterator[None]:
        """Time the body of a ``with`` statement."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.laps.append(Lap(name, start - self._origin, time.perf_counter() - start))

    def elapsed_s(self) -> float:
        """Seconds since the stopwatch was made."""
        return time.perf_counter() - self._origin
