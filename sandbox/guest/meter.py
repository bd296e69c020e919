"""Runs a function of the solution under measurement: counted line by line, timed from outside, or weighed."""

import gc
import itertools
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

from sandbox.guest.counting import counting_types, wrapped
from sandbox.guest.finishing import finished
from sandbox.guest.weighing import weigh

TICKING = ("a clock that ticks",)
"""Among the arguments of a class: a clock that moves on by one second at each reading."""


class TooMany(BaseException):
    """The events that were asked for have been counted; nothing that the solution catches."""


class Meter:
    """Holds one function with its arguments, so that the host can time the call alone."""

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._held: tuple[Callable[..., object], tuple[object, ...]] = (_nothing, ())

    def serve(self, step: str, operands: tuple[Any, ...], target: Callable[[object], Any]) -> object:
        """One step of a measurement; ``target`` finds what the host names."""
        match step, operands:
            case "hold", (name, args):
                self.hold(target(name), args)
            case "hold_workload", (name, args, calls):
                self.hold(workload, (target(name), args, calls))
            case "hold_nothing", ():
                self.hold(_nothing, ())
            case "run", (times,):
                self.run(times)
            case "count", (limit, count_values):
                return self.count(limit, count_values=count_values)
            case "weigh", ():
                return weigh(*self._held)
            case _:
                raise ValueError("a step of a measurement that this guest does not know")
        return None

    def hold(self, function: Callable[..., object], args: tuple[object, ...]) -> None:
        """Take what the next measurement is about."""
        self._held = (function, args)
        gc.collect()
        gc.disable()

    def run(self, times: int) -> None:
        """Call it so many times; whoever measures does so from outside."""
        function, args = self._held
        for _ in range(times):
            finished(function(*args))

    def count(self, limit: int, *, count_values: bool) -> tuple[bool, list[tuple[int, int, int]], int]:
        """Call it under a tracer.

        Returns whether it came to its end within ``limit`` events; for each line of the solution the times
        that it ran and the steps that its items took there; and the greatest depth of calls.
        """
        function, args = self._held
        tally = _Tally(self._directory, limit)
        kinds = counting_types(tally.tick)
        if count_values:
            args = tuple(wrapped(arg, kinds) for arg in args)
        tally.clear()
        is_complete = True
        sys.settrace(tally.on_call)
        try:
            finished(function(*args))
        except TooMany:
            is_complete = False
        finally:
            sys.settrace(None)
        return is_complete, tally.rows(), tally.deepest


class _Tally:
    """What a tracer has seen so far."""

    def __init__(self, directory: str, limit: int) -> None:
        self._directory = directory
        self._limit = limit
        self._left = limit
        self._line = 0
        self._lines: dict[int, int] = {}
        self._steps: dict[int, int] = {}
        self._depth = 0
        self.deepest = 0

    def clear(self) -> None:
        """Forget what wrapping the arguments has cost."""
        self._left = self._limit
        self._steps.clear()

    def tick(self) -> None:
        """One step of an integer, charged to the line that runs."""
        self._steps[self._line] = self._steps.get(self._line, 0) + 1
        self._spend()

    def _spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise TooMany

    def on_call(self, frame: FrameType, _event: str, _argument: object) -> Callable[..., Any] | None:
        """Follow functions of the solution only."""
        if not frame.f_code.co_filename.startswith(self._directory):
            return None
        self._depth += 1
        self.deepest = max(self.deepest, self._depth)
        return self._on_event

    def _on_event(self, frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        if event == "line":
            self._line = line = frame.f_lineno
            self._lines[line] = self._lines.get(line, 0) + 1
            self._spend()
        elif event == "return":
            self._depth -= 1
        return self._on_event

    def rows(self) -> list[tuple[int, int, int]]:
        """Line, times that it ran, steps of integers there."""
        numbers = sorted(self._lines.keys() | self._steps.keys())
        return [(line, self._lines.get(line, 0), self._steps.get(line, 0)) for line in numbers]


def workload(factory: Callable[..., object], args: Sequence[object], calls: Sequence[Any]) -> None:
    """Make an object and call its methods in order, as a program that uses it would."""
    target = factory(*map(_stand_in, args))
    for name, arguments in calls:
        finished(getattr(target, name)(*arguments))


def _stand_in(arg: object) -> object:
    """A clock in the place of what stands for one: a call to the host would cost more than the solution."""
    if arg != TICKING:
        return arg
    return itertools.count().__next__


def _nothing() -> None:
    """Held before anything else is."""
