"""What all tests share: the option that rewrites golden files, and Hypothesis without a stopwatch."""

from pathlib import Path

import pytest
from hypothesis import settings

# A deadline would make the laws depend on how busy the machine is.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")


class Golden:
    """Compares a text with a file under ``tests/golden``; a missing file is a failure."""

    def __init__(self, update: bool) -> None:
        self.folder = Path(__file__).parent / "golden"
        self.update = update

    def check(self, name: str, actual: str) -> None:
        """Assert that the file ``name`` holds exactly ``actual``, or write it with ``--update-golden``."""
        path = self.folder / name
        if self.update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(actual, encoding="utf-8", newline="")
        assert path.is_file(), f"{path} is missing: pytest --update-golden writes it, then read the diff"
        assert path.read_bytes().decode("utf-8") == actual


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites golden files."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the files under tests/golden")


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> Golden:
    """Compares texts with the files under ``tests/golden``."""
    return Golden(bool(pytestconfig.getoption("--update-golden")))
