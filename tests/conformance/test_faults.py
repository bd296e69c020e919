"""Whatever a solution does, it gets the right verdict, leaves nothing behind, and harms no other case."""

from pathlib import Path

import pytest

from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from tests.conformance.conftest import RunSuite
from tests.conformance.faults import AT_IMPORT, FORKS, HONEST, IN_CALL

LIMITS = Limits(
    import_timeout_s=2,
    call_timeout_s=1,
    run_timeout_s=120,
    memory_mb=128,
    output_kb=256,
    value_mb=4,
    processes=32,
)
TEST = """
import solution

def test_answer():
    assert solution.answer() == 42
"""
TESTS = """
import pytest, solution

@pytest.mark.parametrize("name", {names!r})
def test_answer(name):
    assert solution.answer(name) == 42
"""
SOLUTION = """
SOURCES = {sources!r}

def answer(name):
    names = {{}}
    exec(SOURCES.get(name, "def answer(): return 42"), names)
    return names["answer"]()
"""


@pytest.mark.parametrize("name", AT_IMPORT)
def test_a_fault_at_import_gets_its_verdict(run_suite: RunSuite, tmp_path: Path, name: str) -> None:
    run = run_suite(AT_IMPORT[name].source, write(tmp_path, TEST), LIMITS)
    assert run.verdict in AT_IMPORT[name].verdicts, run.cases
    assert run.total == 1


def test_faults_in_calls_get_their_verdicts_and_honest_cases_between_them_pass(
    run_suite: RunSuite, tmp_path: Path
) -> None:
    names = [name for fault in IN_CALL for name in (fault, f"after it {fault}")]
    sources = {name: fault.source for name, fault in IN_CALL.items()}
    tests = write(tmp_path, TESTS.format(names=names))
    run = run_suite(SOLUTION.format(sources=sources), tests, LIMITS)
    wrong = {}
    for name, case in zip(names, run.cases, strict=True):
        right = IN_CALL[name].verdicts if name in IN_CALL else {Verdict.PASSED}
        if case.verdict not in right:
            wrong[name] = (case.verdict, case.message)
    assert wrong == {}


@pytest.mark.docker
@pytest.mark.parametrize("host", ["docker"], indirect=True)
def test_a_solution_that_starts_processes_without_end_is_stopped(run_suite: RunSuite, tmp_path: Path) -> None:
    tests = write(tmp_path, TEST)
    assert run_suite(FORKS.source, tests, LIMITS).verdict in FORKS.verdicts
    assert run_suite(HONEST, tests, LIMITS).verdict is Verdict.ACCEPTED


def write(folder: Path, tests: str) -> Path:
    """The trusted tests as a file."""
    path = folder / "test_it.py"
    path.write_text(tests)
    return path
