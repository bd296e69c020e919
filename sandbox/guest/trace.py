"""Follows which ways a test takes through the solution: every decision leaves a step of its own."""

import builtins
import sys
import threading
from collections.abc import Callable
from opcode import opmap
from types import CodeType, FrameType
from typing import Any

Place = tuple[int, int]
"""Line and column of an expression; the column is -1 where the interpreter does not know it."""
Step = tuple[str, int, int, int, int]
"""File, and the places of two instructions, one of which has followed the other there."""
Choice = tuple[str, int, int, int]
"""File, place of a call that picks among its arguments, and what was picked."""

ENTERED: Place = (0, 0)
"""Stands before the first instruction of a function."""
_PLAIN_JUMPS = frozenset(
    number for name, number in opmap.items() if name.startswith("JUMP") and "_IF_" not in name
)
"""They decide nothing, and stand at the place of the condition before them."""
MAX_STEPS = 20_000
"""More than any submission has instructions worth following; the rest is left out."""


class Trace:
    """Records steps between instructions, and what ``min``, ``max``, ``abs`` and ``sorted`` decide.

    ``max(capacity, 0)`` is a decision as much as an ``if`` is, and no jump shows it.
    """

    def __init__(self, directory: str) -> None:
        self._directory = directory.rstrip("/") + "/"
        self._steps: set[tuple[CodeType, int, int]] = set()
        self._choices: set[Choice] = set()

    def serve(self, step: str) -> object:
        """``on``, then ``seen``."""
        if step == "on":
            self.start()
            return None
        return self.seen()

    def start(self) -> None:
        """Follow the solution from now on, in this thread and in those that it starts."""
        for name, choice in (("min", _picked), ("max", _picked), ("abs", _sign), ("sorted", _moved)):
            setattr(builtins, name, self._watched(getattr(builtins, name), choice))
        sys._getframe().f_trace_opcodes = True  # 3.12 asks before it starts whether anybody wants them
        threading.settrace(self._on_call)
        sys.settrace(self._on_call)

    def seen(self) -> tuple[list[Step], list[Choice]]:
        """Everything so far, in order; a bounded number of each."""
        places = {code: _places(code) for code in {code for code, _, _ in self._steps}}
        steps = {
            (
                code.co_filename[len(self._directory) :],
                *_place(places[code], before),
                *_place(places[code], at),
            )
            for code, before, at in self._steps
            if before < 0 or code.co_code[before] not in _PLAIN_JUMPS
        }
        return sorted(steps)[:MAX_STEPS], sorted(self._choices)[:MAX_STEPS]

    def _path(self, code: CodeType) -> str:
        return code.co_filename[len(self._directory) :]

    def _on_call(self, frame: FrameType, _event: str, _argument: object) -> Callable[..., Any] | None:
        """Follow functions of the solution only."""
        code = frame.f_code
        if not code.co_filename.startswith(self._directory):
            return None
        frame.f_trace_opcodes = True
        steps, before = self._steps, -1

        def on_event(frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
            nonlocal before
            if event in ("opcode", "line"):
                at = frame.f_lasti
                if at != before:
                    steps.add((code, before, at))
                before = at
            return on_event

        return on_event

    def _watched(self, function: Callable[..., Any], choice: Callable[..., int]) -> Callable[..., Any]:
        def watched(*args: Any, **kwargs: Any) -> Any:
            result = function(*args, **kwargs)
            frame = sys._getframe(1)
            code = frame.f_code
            if code.co_filename.startswith(self._directory) and (found := choice(result, args)) >= 0:
                self._choices.add((self._path(code), *_place(_places(code), frame.f_lasti), found))
            return result

        return watched


def _picked(result: object, args: tuple[object, ...]) -> int:
    """Which of a few arguments, or of a pair, came out; -1 where it was no decision between them."""
    if len(args) == 1 and type(args[0]) in (list, tuple):
        args = tuple(args[0])  # type: ignore[arg-type]  # it is a sequence
        if len(args) != 2:
            return -1
    same = [number for number, arg in enumerate(args) if arg is result]
    if not 2 <= len(args) <= 4 or len(same) != 1:
        return -1
    others = (arg for number, arg in enumerate(args) if number != same[0])
    return -1 if any(type(arg) is type(result) and arg == result for arg in others) else same[0]


def _sign(result: object, args: tuple[object, ...]) -> int:
    """Whether something was turned round."""
    return int(result is not args[0] and result != args[0])


def _moved(result: list[object], args: tuple[object, ...]) -> int:
    """Whether a pair was swapped; longer sequences are put in order for other reasons."""
    if type(args[0]) not in (list, tuple) or len(result) != 2:
        return -1
    return int(result[0] is not args[0][0])  # type: ignore[index]  # it is a sequence


def _places(code: CodeType) -> list[Place]:
    return [(line or 0, -1 if column is None else column) for line, _, column, _ in code.co_positions()]


def _place(places: list[Place], offset: int) -> Place:
    return places[offset // 2] if 0 <= offset // 2 < len(places) else ENTERED
