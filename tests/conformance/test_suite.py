"""One list of behaviours, the same in-process and in every sandbox."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from tests.conformance.conftest import RunSuite
from tests.conformance.in_process import OUTCOMES_VARIABLE

HERE = Path(__file__).parent
SOLUTION = HERE / "solution.py"
ACCOUNTS = HERE / "accounts.py"
PROGRAM = "test_program.py"
LIMITS = Limits(import_timeout_s=20, call_timeout_s=20)
THREAD_AT_IMPORT = "\nthreading.Thread(target=threading.Event().wait, daemon=True).start()\n"
SOURCES = {"as it is": "", "with a thread at import": THREAD_AT_IMPORT}


@pytest.fixture(scope="module")
def in_process(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The outcome of each behaviour where the solution is simply imported."""
    outcomes = tmp_path_factory.mktemp("outcomes") / "outcomes.json"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-s",
        "-p",
        "tests.conformance.in_process",
        "-c",
        os.devnull,
    ]
    command += ["--rootdir", "suite", "-p", "no:cacheprovider", "--ignore", f"suite/{PROGRAM}", "suite"]
    environment = os.environ | {
        "PYTHONPATH": f"{HERE}:{HERE.parents[1]}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        OUTCOMES_VARIABLE: str(outcomes),
    }
    subprocess.run(
        command, cwd=HERE, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    found: dict[str, str] = json.loads(outcomes.read_text(encoding="utf-8"))
    return found


def test_every_behaviour_holds_in_process(in_process: dict[str, str]) -> None:
    assert {case: outcome for case, outcome in in_process.items() if outcome != "passed"} == {}
    assert len(in_process) > 100


@pytest.mark.parametrize("more", SOURCES.values(), ids=SOURCES)
def test_every_behaviour_holds_in_a_sandbox(
    run_suite: RunSuite, in_process: dict[str, str], more: str
) -> None:
    source, main, rest = SOLUTION.read_text(encoding="utf-8").partition('\nif __name__ == "__main__":')
    run = run_suite(source + more + main + rest, HERE / "suite", LIMITS, ACCOUNTS)
    assert {case.id: case.message for case in run.cases if case.verdict is not Verdict.PASSED} == {}
    assert run.verdict is Verdict.ACCEPTED
    assert {case.id for case in run.cases if not case.id.startswith(PROGRAM)} == set(in_process)


def test_an_object_of_the_solution_in_a_decision_of_a_test_is_a_wrong_type(run_suite: RunSuite) -> None:
    run = run_suite(SOLUTION.read_text(encoding="utf-8"), HERE / "misuse", LIMITS, ACCOUNTS)
    assert {case.id: case.message for case in run.cases if case.verdict is not Verdict.WRONG_TYPE} == {}
    assert run.total > 15
