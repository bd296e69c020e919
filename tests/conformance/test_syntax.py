"""Iteration, operators, ``with``, ``await``, derived classes, threads: alike in-process and in a sandbox."""

import subprocess
import sys
from pathlib import Path

from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from tests.conformance.conftest import RunSuite

SYNTAX = Path(__file__).parents[1] / "data" / "syntax"


def test_every_form_works_in_process() -> None:
    """The yardstick: the suite is right about Python itself."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-c",
        "/dev/null",
        "test_syntax.py",
    ]
    done = subprocess.run(command, cwd=SYNTAX, capture_output=True, text=True, check=False)
    assert "16 passed" in done.stdout


def test_every_form_works_in_a_sandbox(run_suite: RunSuite) -> None:
    source = (SYNTAX / "solution.py").read_text(encoding="utf-8")
    run = run_suite(source, SYNTAX / "test_syntax.py", Limits(call_timeout_s=10, import_timeout_s=10))
    assert {case.id: case.message for case in run.cases if case.verdict is not Verdict.PASSED} == {}
    assert (run.verdict, run.total) == (Verdict.ACCEPTED, 16)
