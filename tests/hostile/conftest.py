"""Keeps pytest away from the samples, and prints what came of them."""

from pathlib import Path

import pytest

from tests.hostile.catalogue import table
from tests.hostile.tally import TALLY, Tally

collect_ignore_glob = ["[A-N]_*", "suites", "honest_neighbour"]


def pytest_configure(config: pytest.Config) -> None:
    """Start counting."""
    config.stash[TALLY] = Tally()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """The table of cases where the corpus alone was run, and the closing line."""
    tally = config.stash.get(TALLY, None)
    if tally is None or not tally.samples:
        return
    if [Path(argument).name for argument in config.args] == ["hostile"]:
        for line in table(tally.verdicts):
            terminalreporter.write_line(line)
    terminalreporter.write_line(tally.line())
