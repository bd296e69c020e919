"""What a solution may do with an object of the test, and what it may not reach through one."""

import io
import logging
import os
import subprocess
import threading
from datetime import date
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any, Self
from unittest.mock import MagicMock, Mock

import pytest

from evaluator.execution.plugin.clock import Clock
from evaluator.execution.remote import lending
from evaluator.execution.remote.lending import may_be_lent, specials_of, use


class Fake:
    """Defined by a test."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self._secret = 1

    def save(self, text: str) -> int:
        self.calls.append(text)
        return len(self.calls)

    def __len__(self) -> int:
        return len(self.calls)


class Suit(Enum):
    """As above."""

    HEARTS = 1


@pytest.fixture(autouse=True)
def _outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests lie beside our own code; those of a team do not."""
    monkeypatch.setattr(lending, "_OURS", "/nowhere")


@pytest.mark.parametrize(
    "value",
    [Fake(), Suit.HEARTS, Mock(), SimpleNamespace(), io.StringIO(), iter([]), object()],
    ids=lambda value: type(value).__name__,
)
def test_it_may_be_lent(value: object) -> None:
    assert may_be_lent(value)


def test_what_belongs_to_the_library_or_to_us_is_not_lent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    for value in (os, monkeypatch, subprocess.Popen, Clock(), threading.current_thread()):
        assert not may_be_lent(value)


def test_public_names_are_read_and_called() -> None:
    fake = Fake()
    assert use(use(fake, "get", ("save",), {}), "__call__", ("a",), {}) == 1
    assert use(fake, "get", ("calls",), {}) == ["a"]
    assert use(fake, "__len__", (), {}) == 1


@pytest.mark.parametrize(
    "name", ["__class__", "__dict__", "__init__", "__globals__", "__reduce__", "missing", 5, None]
)
def test_what_leads_elsewhere_is_not_there(name: Any) -> None:
    with pytest.raises(AttributeError):
        use(Fake(), "get", (name,), {})


@pytest.mark.parametrize(
    "how", ["__class__", "__getattribute__", "__reduce__", "__init_subclass__", "delete"]
)
def test_only_the_listed_special_methods_are_used(how: str) -> None:
    with pytest.raises(AttributeError):
        use(Fake(), how, ("calls",), {})


@pytest.mark.parametrize(
    "name", ["mock_calls", "reset_mock", "configure_mock", "return_value", "_mock_children"]
)
def test_a_mock_keeps_its_memory_to_itself(name: str) -> None:
    with pytest.raises(AttributeError):
        use(MagicMock(), "get", (name,), {})
    with pytest.raises(AttributeError):
        use(MagicMock(), "set", (name, 1), {})
    with pytest.raises(AttributeError):
        use(Mock(), "set", ("assert_called_once", None), {})


def test_a_logger_only_logs() -> None:
    logger = logging.getLogger("lent")
    assert use(logger, "get", ("name",), {}) == "lent"
    for name in ("manager", "addHandler", "handlers", "root"):
        with pytest.raises(AttributeError):
            use(logger, "get", (name,), {})


def test_an_iterator_is_no_way_into_its_frame() -> None:
    for name in ("gi_frame", "gi_code"):
        with pytest.raises(AttributeError):
            use((number for number in (1, 2)), "get", (name,), {})


def test_fields_are_written_and_methods_are_not() -> None:
    fake = Fake()
    use(fake, "set", ("done", True), {})
    assert use(fake, "get", ("done",), {}) is True
    for name in ("save", "_secret", "__class__"):
        with pytest.raises(AttributeError):
            use(fake, "set", (name, print), {})


def test_only_what_a_class_defines_itself_is_offered() -> None:
    assert specials_of(Fake()) == ("__len__",)
    assert specials_of(object()) == ()
    assert "__call__" in specials_of(Mock())


class FakeFolder(TemporaryDirectory[str]):
    """A test's own kind of something that can remove files."""

    def label(self) -> str:
        return "own"


class Registry(dict[str, int]):
    """A test's own kind of something that cannot."""


def test_what_a_class_of_the_tests_has_from_a_library_is_not_reached(tmp_path: Path) -> None:
    with FakeFolder(dir=tmp_path) as name:
        folder = FakeFolder(dir=name)
        assert use(use(folder, "get", ("label",), {}), "__call__", (), {}) == "own"
        for how, args in (("get", ("cleanup",)), ("set", ("cleanup", None))):
            with pytest.raises(AttributeError):
                use(folder, how, args, {})
        folder.cleanup()


def test_what_it_has_from_a_built_in_class_is_reached() -> None:
    registry = Registry(a=1)
    assert use(use(registry, "get", ("get",), {}), "__call__", ("a",), {}) == 1


class FixedDate(date):
    """Takes the place of one of the library."""

    @classmethod
    def today(cls) -> Self:
        return cls(1999, 1, 2)


def test_a_class_of_the_tests_is_used_as_its_objects_are() -> None:
    assert may_be_lent(FixedDate)
    assert use(use(FixedDate, "get", ("today",), {}), "__call__", (), {}).year == 1999  # type: ignore[attr-defined]  # a date
    assert use(FixedDate.today(), "get", ("year",), {}) == 1999
    assert not may_be_lent(date)
    for name in ("__subclasses__", "__mro__", "__init__"):
        with pytest.raises(AttributeError):
            use(FixedDate, "get", (name,), {})
