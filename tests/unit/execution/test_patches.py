"""What a test replaces in the library is told, and put back."""

import io
import random
import time

import pytest

from evaluator.execution.remote.patches import Patches


def test_what_changes_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[str, str, object]] = []
    patches = Patches().new()

    def tell() -> None:
        patches.tell(lambda *change: told.append(change))

    tell()
    assert told == []
    with monkeypatch.context() as context:
        fake = lambda: 5.0  # noqa: E731 - as tests write it
        context.setattr(time, "time", fake)
        context.setenv("APP_HOME", "/app")
        context.setattr("sys.stdin", io.StringIO("line\n"))
        tell()
        tell()
        expected = [
            ("time", "time", fake),
            ("sys", "stdin", "line\n"),
            ("os", "environ", {"APP_HOME": "/app"}),
        ]
        assert told == expected
        told.clear()
    tell()
    assert told == [("time", "time", None), ("sys", "stdin", None), ("os", "environ", {"APP_HOME": None})]


def test_each_test_begins_with_what_was_there_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    patches = Patches()
    told: list[object] = []
    monkeypatch.setattr(random, "randint", len)
    for _ in range(2):
        patches.new().tell(lambda *change: told.append(change))
    assert told == [("random", "randint", len)] * 2
