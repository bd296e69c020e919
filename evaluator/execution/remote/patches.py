"""What a test replaces in the library, a clock or ``input`` for example, is replaced for the solution too.

In one process both would share these modules. A fixed list: nothing is looked up by a name from the wire.
"""

import builtins
import datetime
import io
import os
import random
import sys
import time
import uuid
from collections.abc import Callable
from types import ModuleType

_WATCHED: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (builtins, ("input", "print", "open")),
    (time, ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "sleep")),
    (
        random,
        ("random", "randint", "randrange", "choice", "choices", "sample", "shuffle", "uniform", "gauss"),
    ),
    (datetime, ("datetime", "date")),
    (uuid, ("uuid1", "uuid4")),
    (os, ("getenv", "system", "listdir")),
    (sys, ("stdin", "argv")),
)
Tell = Callable[[str, str, object], object]
"""Replaces an attribute of a module in the sandbox; None puts the original back."""


class Patches:
    """Compares what is watched with what it was when the tests began."""

    def __init__(self) -> None:
        self._places = [(module, name) for module, names in _WATCHED for name in names]
        self._originals = [getattr(module, name) for module, name in self._places]
        self._environment = _environment()

    def new(self) -> "Told":
        """For one test's process, which has been told nothing."""
        return Told(self._places, self._originals, self._environment)


class Told:
    """What the process of one test was told."""

    def __init__(
        self,
        places: list[tuple[ModuleType, str]],
        originals: list[object],
        environment: dict[str, str],
    ) -> None:
        self._places = places
        self._originals = originals
        self._told = list(originals)
        self._environment = environment
        self._raw_environment: dict[bytes, bytes] = {}
        """As it was last looked at: to decode it costs more than a call."""

    def tell(self, tell: Tell) -> None:
        """Pass on what has changed since the last time."""
        for number, (module, name) in enumerate(self._places):
            now = getattr(module, name, None)
            if module is sys and name == "stdin" and not isinstance(now, io.StringIO):
                now = self._originals[number]  # what pytest puts there
            if now is not self._told[number]:
                self._told[number] = now
                tell(module.__name__, name, None if now is self._originals[number] else _sendable(now))
        raw: dict[bytes, bytes] = os.environ._data  # type: ignore[attr-defined]  # there, though not for all
        if raw != self._raw_environment:
            self._raw_environment = dict(raw)
            self._tell_environment(tell)

    def _tell_environment(self, tell: Tell) -> None:
        now_set = _environment()
        if now_set != self._environment:
            changed = {name: text for name, text in now_set.items() if self._environment.get(name) != text}
            removed = dict.fromkeys(self._environment.keys() - now_set.keys())
            self._environment = now_set
            tell("os", "environ", changed | removed)


def _environment() -> dict[str, str]:
    """Without what pytest says of itself there."""
    return {name: text for name, text in os.environ.items() if not name.startswith("PYTEST_")}


def _sendable(value: object) -> object:
    """A stream is sent as what it still holds."""
    if isinstance(value, io.StringIO):
        return value.getvalue()[value.tell() :]
    return value
