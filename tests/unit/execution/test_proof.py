"""Nothing is graded in a container before all of its limits were seen to hold."""

from pathlib import Path

import pytest

from evaluator.errors import InfrastructureError, SandboxUnavailable
from evaluator.execution import doctor, proof
from evaluator.execution.doctor import Examination
from evaluator.execution.hosts import unproved
from evaluator.execution.plugin.events import (
    EVENT_ENCODER,
    CaseEnded,
    Collected,
    Environment,
    Failed,
    Finished,
)
from evaluator.execution.probe import ProbeResult
from evaluator.execution.runner import run_tests
from evaluator.execution.suite import TestSuite
from evaluator.model.problem import Limits
from evaluator.model.submission import SourceFile, Submission
from evaluator.model.test_run import Verdict
from sandbox.host.docker import DockerHost
from sandbox.host.process import ProcessHost
from sandbox.host.sandbox import Isolation

IDENTITY = "a" * 64
HELD = ProbeResult("memory", "at most 256 MB", held=True, seen="memory_limit")
BROKEN = ProbeResult("network", "no network", held=False, seen="('eth0', 'connected')")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own, and nothing known from before."""
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda _: str(tmp_path / "cache"))
    monkeypatch.setattr(proof, "_known", set())
    return tmp_path / "cache"


def examining(monkeypatch: pytest.MonkeyPatch, *results: ProbeResult) -> list[str]:
    """Have the doctor see ``results``; gives the list of what it was asked to look at."""
    asked: list[str] = []

    def examine(kind: str) -> Examination:
        asked.append(kind)
        return Examination(Isolation("docker", "", "", "3.11"), results)

    monkeypatch.setattr(doctor, "examine", examine)
    return asked


def test_a_proof_is_made_once_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = examining(monkeypatch, HELD)
    assert proof.proved() == ()
    proof.prove(IDENTITY)
    proof.prove(IDENTITY)
    assert asked == ["docker"]
    monkeypatch.setattr(proof, "_known", set())
    assert proof.proved() == (IDENTITY,), "another process finds it"


def test_a_limit_that_does_not_hold_is_named_and_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    examining(monkeypatch, HELD, BROKEN)
    with pytest.raises(SandboxUnavailable, match=r"network: no network\): see `evaluate doctor`"):
        proof.prove(IDENTITY)
    assert proof.proved() == ()


def test_without_a_cache_folder_the_proof_lasts_as_long_as_the_process(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda _: str(tmp_path / "file"))
    asked = examining(monkeypatch, HELD)
    proof.prove(IDENTITY)
    proof.prove(IDENTITY)
    assert asked == ["docker"]
    assert proof.proved() == (IDENTITY,)


def test_only_containers_need_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DockerHost, "identity", lambda _: IDENTITY)
    assert unproved(ProcessHost(), ()) is None
    assert unproved(DockerHost("image"), ()) == IDENTITY
    assert unproved(DockerHost("image"), (IDENTITY,)) is None


SUBMISSION = Submission("s", (SourceFile("solution.py", b"", ""),), "", "solution.py")
RUN = [
    Environment("docker", "", "", "3.11"),
    Collected((("t.py::a", "core"),)),
    CaseEnded("t.py::a", Verdict.PASSED, 0.1, ""),
    Finished(),
]


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TestSuite:
    """Any tests; the child that would run them tells a clean run once its sandbox is proved."""
    package = tmp_path / "child" / "evaluator" / "execution"
    package.mkdir(parents=True)
    for name in ("../__init__.py", "__init__.py"):
        (package / name).touch()
    (package.parent / "model").mkdir()
    (package.parent / "model" / "__init__.py").touch()
    monkeypatch.setattr("evaluator.model.__file__", str(package.parent / "model" / "__init__.py"))
    clean = b"".join(EVENT_ENCODER.encode(event) + b"\n" for event in RUN)
    gap = EVENT_ENCODER.encode(Failed("unproved", IDENTITY)) + b"\n"
    (package / "__main__.py").write_text(
        "import json, os, sys\njob = json.load(sys.stdin)\n"
        f"os.write(job['events_fd'], {clean!r} if {IDENTITY!r} in job['proved'] else {gap!r})\n"
    )
    tests = tmp_path / "test_it.py"
    tests.touch()
    return TestSuite.of_path(tests, Limits())


def test_a_run_waits_for_the_proof(suite: TestSuite, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = examining(monkeypatch, HELD)
    for _ in range(2):
        assert run_tests(SUBMISSION, suite).tests.verdict is Verdict.ACCEPTED
    assert asked == ["docker"]


def test_without_a_proof_nothing_is_graded(suite: TestSuite, monkeypatch: pytest.MonkeyPatch) -> None:
    examining(monkeypatch, BROKEN)
    with pytest.raises(SandboxUnavailable, match="network"):
        run_tests(SUBMISSION, suite)


def test_an_engine_that_changes_all_the_time_is_a_failure_of_ours(
    suite: TestSuite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evaluator.execution.runner.prove", lambda _: None)
    with pytest.raises(InfrastructureError, match="start again"):
        run_tests(SUBMISSION, suite)
