"""What happens to tests marked ``docker`` with and without an engine, in a pytest of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = """
import pytest

def test_plain():
    pass

@pytest.mark.docker
def test_in_a_container():
    {body}
"""
MARKER = "-o=markers=docker: needs a Docker engine"


def run_sample(folder: Path, body: str, *, engine: bool, require: bool) -> subprocess.CompletedProcess[str]:
    """The outcome of a pytest run over the sample, with or without an engine that answers."""
    (folder / "test_sample.py").write_text(SAMPLE.format(body=body))
    (folder / "sitecustomize.py").write_text(
        f"import tests.docker_required as plugin\nplugin.engine_answers = lambda: {engine}\n"
    )
    environment = os.environ | {
        "PYTHONPATH": f"{folder}:{ROOT}",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "REQUIRE_DOCKER": "1" if require else "",
    }
    arguments = [
        "-q",
        "-p",
        "tests.docker_required",
        "-p",
        "no:cacheprovider",
        MARKER,
        "--rootdir",
        str(folder),
    ]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments, "test_sample.py"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_without_an_engine_the_tests_are_skipped_and_counted_last(tmp_path: Path) -> None:
    done = run_sample(tmp_path, "assert False", engine=False, require=False)
    *_, told, closing = done.stdout.strip().splitlines()
    assert done.returncode == 0
    assert told == "1 tests that need Docker were skipped: no Docker engine answers; `make engine` gets one"
    assert closing.startswith("1 passed, 1 skipped")


def test_with_an_engine_the_tests_run(tmp_path: Path) -> None:
    done = run_sample(tmp_path, "pass", engine=True, require=False)
    assert done.returncode == 0
    assert "2 passed" in done.stdout


def test_a_required_engine_that_is_missing_fails_the_run_in_one_line(tmp_path: Path) -> None:
    done = run_sample(tmp_path, "pass", engine=False, require=True)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert (
        "REQUIRE_DOCKER is set and 1 tests need it, but no Docker engine answers" in done.stdout + done.stderr
    )


def test_a_required_test_that_skips_itself_has_failed(tmp_path: Path) -> None:
    done = run_sample(tmp_path, "pytest.skip('the image is missing')", engine=True, require=True)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED
    assert "skipped although REQUIRE_DOCKER is set: the image is missing" in done.stdout
