"""A team's own tests work as they are: alike in-process and in every sandbox."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from evaluator.execution import TestSuite, run_tests
from evaluator.intake import read_submission
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from tests.conformance.conftest import RunSuite

OWN = Path(__file__).parents[1] / "data" / "own"
PACKAGE = OWN.parent / "own_package"
SOLUTION = OWN / "solution.py"
FILES = ("test_own.py", "test_fakes.py", "test_printed.py", "test_files.py")
LIMITS = Limits(import_timeout_s=20, call_timeout_s=20)


def test_every_test_passes_in_process() -> None:
    """The yardstick."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        os.devnull,
        "test_own.py",
    ]
    done = subprocess.run(
        command,
        cwd=OWN,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert re.search(r"^\d+ passed", done.stdout.splitlines()[-1]), done.stdout[-2000:]


@pytest.mark.parametrize("file", FILES)
def test_every_test_passes_in_a_sandbox(run_suite: RunSuite, file: str) -> None:
    run = run_suite(SOLUTION.read_text(encoding="utf-8"), OWN / file, LIMITS, is_strict=False)
    assert {case.id: case.message for case in run.cases if case.verdict is not Verdict.PASSED} == {}
    assert run.total >= 4


def test_no_object_wins_by_what_it_says_of_itself(run_suite: RunSuite) -> None:
    run = run_suite(SOLUTION.read_text(encoding="utf-8"), OWN / "test_wrong_own.py", LIMITS, is_strict=False)
    assert [case.id for case in run.cases if case.verdict is Verdict.PASSED] == []
    assert run.total == 10


def test_the_modules_of_a_project_are_imported_by_name(host: str, temporary_folder: Path) -> None:
    submission = read_submission(str(PACKAGE), tests_name_modules=True)
    suite = TestSuite.of_path(PACKAGE / "test_shop.py", LIMITS)
    run = run_tests(submission, suite, sandbox=host, allow_process=False, warm=True).tests
    assert {case.id: case.message for case in run.cases if case.verdict is not Verdict.PASSED} == {}
    assert (run.total, list(temporary_folder.iterdir())) == (2, [])


def test_a_module_of_another_name_is_the_solution(run_suite: RunSuite, tmp_path: Path) -> None:
    tests = tmp_path / "test_cache.py"
    tests.write_text("from src.lru_cache import LRUCache\ndef test(): assert LRUCache().size == 2\n")
    run = run_suite("class LRUCache:\n    size = 2\n", tests, LIMITS, is_strict=False)
    assert run.verdict is Verdict.ACCEPTED
