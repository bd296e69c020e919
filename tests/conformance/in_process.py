"""For a plain pytest: the solution is imported, as its author would do, and outcomes are written."""

import importlib
import json
import os
import sys
from pathlib import Path

import pytest

from evaluator.execution.plugin.clock import Clock

OUTCOMES_VARIABLE = "CONFORMANCE_OUTCOMES"
_outcomes: dict[str, str] = {}


@pytest.fixture
def clock() -> Clock:
    """The same clock that the sandbox's tests get."""
    return Clock()


@pytest.fixture(autouse=True)
def fresh_solution() -> None:
    """State of its own for each test."""
    for name in ("accounts", "solution"):
        importlib.reload(sys.modules[name])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep the first thing that went wrong, or that the test passed."""
    if report.outcome != "passed" or report.when == "call":
        _outcomes.setdefault(report.nodeid, report.outcome)


def pytest_sessionfinish() -> None:
    """Hand the outcomes over."""
    Path(os.environ[OUTCOMES_VARIABLE]).write_text(json.dumps(_outcomes), encoding="utf-8")
