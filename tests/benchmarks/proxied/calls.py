"""Copied beside the other tests as ``test_calls.py``: times calls from within a case, in milliseconds."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from solution import give_bytes, give_numbers, same, take  # type: ignore[import-not-found]  # where it is copied to

CALLS = 1000
REPEATS = 5
DATA = bytes(1_000_000)
NUMBERS = list(range(125_000))


def took_ms(call: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def thousand_calls() -> None:
    """One case may make many."""
    for number in range(CALLS):
        same(number)


def test_calls() -> None:
    calls: dict[str, Callable[[], object]] = {
        "thousand calls": thousand_calls,
        "bytes there": lambda: take(DATA),
        "bytes back": give_bytes,
        "integers there": lambda: take(NUMBERS),
        "integers back": give_numbers,
    }
    took = {name: median(took_ms(call) for _ in range(REPEATS)) for name, call in calls.items()}
    Path(__file__).with_name("calls.json").write_text(json.dumps(took), encoding="utf-8")
