"""Copied beside the tests as ``conftest.py``: the same stopwatch in-process and in front of a sandbox."""

import json
import time
from collections.abc import Generator
from pathlib import Path

import pytest

_marks: list[float] = []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Set-up, call, tear-down and, in front of a sandbox, the start and end of the case's process."""
    _marks.append(time.perf_counter())
    result = yield
    _marks.append(time.perf_counter())
    return result


def pytest_sessionfinish() -> None:
    """From the first case begun to the last one ended, in seconds, and how many there were."""
    span = {"seconds": _marks[-1] - _marks[0], "cases": len(_marks) // 2}
    Path(__file__).with_name("span.json").write_text(json.dumps(span), encoding="utf-8")
