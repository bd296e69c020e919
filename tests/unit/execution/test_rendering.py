"""A rendered value is short and quickly made, whatever it holds."""

from typing import Any

import pytest

from evaluator.execution.plugin.events import EVENT_ENCODER, CaseEnded
from evaluator.execution.plugin.rendering import MAX_MESSAGE, MAX_TEXT, sendable, shorten
from evaluator.model.test_run import Verdict


def nested(depth: int) -> list[Any]:
    """A list in a list in a list."""
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def shared() -> list[Any]:
    """Small in memory, endless when written out."""
    value: list[Any] = [1]
    for _ in range(100):
        value = [value, value]
    return value


def cyclic() -> dict[str, Any]:
    """A dict that holds itself."""
    value: dict[str, Any] = {}
    value["self"] = value
    return value


class Wordy:
    """An object whose representation is long."""

    def __repr__(self) -> str:
        return "w" * 1_000_000


@pytest.mark.parametrize(
    "value",
    [
        10**100_000,
        -(10**100_000),
        [10**100_000] * 1000,
        {10**100_000: 10**100_000},
        nested(900),
        shared(),
        cyclic(),
        list(range(1_000_000)),
        set(range(100_000)),
        dict.fromkeys(range(100_000)),
        "x" * 1_000_000,
        b"x" * 1_000_000,
        bytearray(1_000_000),
        [["x" * 1000] * 1000] * 1000,
        Wordy(),
        [Wordy()] * 100,
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_text_is_bounded(value: object) -> None:
    assert len(shorten(value)) <= MAX_TEXT


@pytest.mark.parametrize("value", [None, True, 7, -1.5, "text", b"x", [1, (2, {3})], {"a": [None]}], ids=repr)
def test_a_small_value_is_shown_as_it_is(value: object) -> None:
    assert shorten(value) == repr(value)


def test_a_huge_integer_is_described() -> None:
    assert shorten(1 << 600) == "<integer of 601 bits>"
    assert shorten((1 << 512) - 1) != "<integer of 512 bits>"


@pytest.mark.parametrize("message", ["\ud800", "a\udfffb" * 1000, "\x00\x1b[2J", "é", ""])
def test_a_message_can_always_be_written_as_utf8(message: str) -> None:
    """The child tells its events as UTF-8, and one lone surrogate must not cost the whole run."""
    assert len(sendable(message).encode("utf-8")) <= MAX_MESSAGE * 6
    assert EVENT_ENCODER.encode(CaseEnded("case", Verdict.EXCEPTION, 0.0, sendable(message)))
