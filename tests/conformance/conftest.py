"""Runs suites of trusted tests in a sandbox, and sees that nothing is left behind."""

import secrets
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docker
import pytest

from evaluator.execution import TestSuite, run_tests
from evaluator.execution.sandboxes import build_sandbox_image
from evaluator.intake.snapshot import snapshot
from evaluator.model.problem import Limits, Node
from evaluator.model.test_run import TestRun

collect_ignore = ["suite", "misuse"]  # run by the tests here, never beside them
HOSTS = ["process", pytest.param("docker", marks=pytest.mark.docker)]
RunSuite = Callable[..., TestRun]
NODES = (Node("ListNode", links=("next",)), Node("TreeNode", links=("left", "right")))


@pytest.fixture(scope="session")
def image() -> str:
    """The sandbox image of this very guest."""
    name, _ = build_sandbox_image(offline=True)
    return name


@pytest.fixture(params=HOSTS)
def host(request: pytest.FixtureRequest) -> str:
    """Each kind of sandbox."""
    if request.param == "docker":
        request.getfixturevalue("image")
    return str(request.param)


@pytest.fixture
def temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything temporary goes; it must be empty again afterwards."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def run_suite(host: str, temporary_folder: Path) -> Iterator[RunSuite]:
    """Run the tests at a path against one file or two; no container, process or folder may be left."""

    run_id = secrets.token_hex(8)

    def run(
        source: str, tests: Path, limits: Limits, beside: Path | None = None, *, is_strict: bool = True
    ) -> TestRun:
        files = [("solution.py", source.encode())]
        if beside is not None:
            files.append((beside.name, beside.read_bytes()))
        submission = snapshot("solution", files, "solution.py")
        suite = TestSuite(tests, (), limits, is_strict=is_strict, digest="", nodes=NODES)
        return run_tests(submission, suite, sandbox=host, allow_process=False, run_id=run_id, warm=True).tests

    yield run
    assert list(temporary_folder.iterdir()) == []
    assert _processes_of(temporary_folder) == []
    if host == "docker":
        assert _containers_of(run_id) == []


def _processes_of(folder: Path) -> list[str]:
    """All processes that were started with this folder in their environment."""
    found = []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        try:
            if bytes(folder) in environment.read_bytes():
                found.append(environment.parent.name)
        except OSError:
            continue  # it has ended, or belongs to somebody else
    return found


def _containers_of(run_id: str) -> list[str]:
    client = docker.APIClient(version="auto")
    try:
        found = client.containers(all=True, filters={"label": f"senior-bar.run={run_id}"})
        return [container["Id"] for container in found]
    finally:
        client.close()
