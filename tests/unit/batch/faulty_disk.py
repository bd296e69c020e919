"""A disk that fails at the n-th thing that is asked of it while files are replaced."""

import io
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Fate = Callable[[], None]
"""Raises, or ends the process."""


class FaultyDisk:
    """Counts what the store asks of the disk; at call ``fails_at`` something happens instead."""

    def __init__(self, fails_at: int, fate: Fate, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls = 0
        self._fails_at = fails_at
        self._fate = fate
        for owner, name in ((tempfile, "mkstemp"), (os, "fsync"), (Path, "replace"), (Path, "unlink")):
            monkeypatch.setattr(owner, name, self._counted(getattr(owner, name)))
        monkeypatch.setattr(os, "fdopen", self._opened)

    def _step(self) -> None:
        self.calls += 1
        if self.calls == self._fails_at:
            self._fate()

    def _counted(self, usual: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self._step()
            return usual(*args, **kwargs)

        return call

    def _opened(self, descriptor: int, mode: str) -> io.BufferedWriter:
        disk = self

        class Raw(io.FileIO):
            """Writes half, and is asked again for the rest."""

            def write(self, data: Any) -> int:
                half = memoryview(data)[: max(1, len(data) // 2)]
                disk._step()
                return super().write(half) or 0

        return io.BufferedWriter(Raw(descriptor, mode))
