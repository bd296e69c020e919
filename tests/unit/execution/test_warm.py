"""Children forked from a warm process do what new interpreters do, and nothing of one reaches the next."""

import gc
import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from evaluator.errors import InfrastructureError
from evaluator.execution import warm
from evaluator.execution.runner import run_tests
from evaluator.execution.suite import TestSuite
from evaluator.intake.snapshot import snapshot
from evaluator.model.problem import Limits
from evaluator.model.test_run import TestRun, Verdict

LEAVES_A_MARK = """
import os, tempfile
from solution import answer
assert not hasattr(os, "seen_before")
os.seen_before = True

def test_answer():
    assert answer() == 42

def test_place():
    assert os.environ["HOME"] == os.environ["TMPDIR"] == os.getcwd() == tempfile.gettempdir()

"""
RIGHT = "def answer():\n    return 42\n"


@pytest.fixture(autouse=True)
def _no_server_is_left() -> Iterator[None]:
    yield
    warm.close_warm()
    assert not warm._starters


def run(folder: Path, source: str, tests: str, *, is_warm: bool = True, seed: int = 0) -> TestRun:
    folder.mkdir(exist_ok=True)
    path = folder / "test_it.py"
    path.write_text(tests)
    submission = snapshot("solution", [("solution.py", source.encode())], "solution.py")
    suite = TestSuite.of_path(path, Limits(import_timeout_s=20, call_timeout_s=20))
    return run_tests(submission, suite, sandbox="process", seed=seed, warm=is_warm).tests


def test_one_run_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    for _ in range(2):
        found = run(tmp_path, RIGHT, LEAVES_A_MARK)
        assert {case.id: case.message for case in found.cases if case.verdict is not Verdict.PASSED} == {}
        assert (found.verdict, found.total) == (Verdict.ACCEPTED, 2)


def test_warm_and_cold_runs_agree(tmp_path: Path) -> None:
    tests = "from solution import answer\n\ndef test_it():\n    assert answer() == 42\n"
    for source in (
        RIGHT,
        "def answer():\n    return 41\n",
        "def answer(:\n",
        "x = 1\n",
        "raise ValueError(1)\n",
    ):
        warm_run, cold_run = (run(tmp_path, source, tests, is_warm=is_warm) for is_warm in (True, False))
        assert [(case.verdict, case.message) for case in warm_run.cases] == [
            (case.verdict, case.message) for case in cold_run.cases
        ]


def test_each_seed_has_a_server_of_its_own(tmp_path: Path) -> None:
    tests = "import os\n\ndef test_it():\n    assert (os.environ['PYTHONHASHSEED'], hash('a')) == {}\n"
    for seed in (1, 2):
        wrong = run(tmp_path, RIGHT, tests.format("()"), seed=seed)
        assert f"('{seed}', " in wrong.cases[0].message
    assert len(warm._starters) == 2


def test_several_at_once(tmp_path: Path) -> None:
    tests = "from solution import answer\n\ndef test_it():\n    assert answer() == 42\n"
    with ThreadPoolExecutor(4) as pool:
        runs = [
            pool.submit(run, tmp_path / str(number), f"def answer():\n    return {number}\n", tests)
            for number in range(40, 46)
        ]
    assert [run.result().verdict is Verdict.ACCEPTED for run in runs] == [n == 42 for n in range(40, 46)]


def test_after_the_server_was_killed_there_is_a_new_one(tmp_path: Path) -> None:
    tests = "from solution import answer\n\ndef test_it():\n    assert answer() == 42\n"
    assert run(tmp_path, RIGHT, tests).verdict is Verdict.ACCEPTED
    (starter,) = warm._starters.values()
    os.kill(starter._server.pid, signal.SIGKILL)
    starter._server.wait()
    assert run(tmp_path, RIGHT, tests).verdict is Verdict.ACCEPTED


def test_a_server_that_dies_while_it_is_asked_is_a_failure_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warm, "interpreter", lambda: ("false",))
    with pytest.raises(InfrastructureError, match="trusted children has ended"):
        run(tmp_path, RIGHT, "def test_it():\n    pass\n")


def test_a_child_that_kills_itself_is_a_failure_of_ours(tmp_path: Path) -> None:
    with pytest.raises(InfrastructureError, match=r"ended unexpectedly \(status -9\)"):
        run(tmp_path, RIGHT, "import os\n\ndef test_it():\n    os.kill(os.getpid(), 9)\n")


def test_a_child_that_was_never_started_closes_its_descriptor_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closed twice, the second close could take a descriptor that another thread has got meanwhile."""
    read_end, write_end = os.pipe()
    os.close(write_end)
    closed: list[int] = []
    usual = os.close

    def close(descriptor: int) -> None:
        closed.append(descriptor)
        usual(descriptor)

    monkeypatch.setattr(os, "close", close)
    with pytest.raises(InfrastructureError, match="has ended"):
        warm.WarmChild(read_end)
    gc.collect()
    assert closed == [read_end]
