"""Skips tests marked ``docker`` where no engine answers, and says so; ``REQUIRE_DOCKER=1`` refuses to."""

import os
from collections.abc import Generator
from functools import cache

import docker
import pytest
from docker.errors import DockerException
from requests.exceptions import RequestException

REASON = "no Docker engine answers; `make engine` gets one"
_PING_TIMEOUT_S = 5


def required() -> bool:
    """Whether a test that needs the engine must not be skipped, whatever the reason."""
    return os.environ.get("REQUIRE_DOCKER", "") not in {"", "0"}


@cache
def engine_answers() -> bool:
    """Whether the engine that the environment names answers a ping."""
    try:
        client = docker.from_env(timeout=_PING_TIMEOUT_S)
        try:
            return bool(client.ping())
        finally:
            client.close()
    except (DockerException, RequestException, OSError):
        return False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need an engine as skipped when there is none."""
    marked = [item for item in items if item.get_closest_marker("docker")]
    if not marked or engine_answers():
        return
    if required():
        raise pytest.UsageError(f"REQUIRE_DOCKER is set and {len(marked)} tests need it, but {REASON}")
    for item in marked:
        item.add_marker(pytest.mark.skip(reason=REASON))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where an engine is required, a test that needs it and skips itself has failed."""
    report = yield
    if report.skipped and required() and item.get_closest_marker("docker"):
        report.outcome = "failed"
        report.longrepr = f"skipped although REQUIRE_DOCKER is set: {call.excinfo and call.excinfo.value}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter,
) -> Generator[None, None, None]:
    """Name what was left out, below everything but the closing line."""
    yield
    skipped = terminalreporter.stats.get("skipped", [])
    if left_out := sum(REASON in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"{left_out} tests that need Docker were skipped: {REASON}", yellow=True)
