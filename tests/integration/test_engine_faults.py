"""An engine that goes at any step changes no verdict: it is the right one, or none and exit status 3."""

import gc
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import docker
import pytest

from evaluator.errors import EvaluatorError, InfrastructureError, SandboxUnavailable
from evaluator.execution import TestSuite, run_tests
from evaluator.execution.warm import close_warm
from evaluator.intake.snapshot import snapshot
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from tests.integration.conftest import engine_socket
from tests.integration.engine_proxy import STEPS, EngineProxy, exists

pytestmark = [
    pytest.mark.docker,
    # The SDK drops the connection of a client that cannot be made without closing it.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

TESTS = """
from solution import double

def test_two():
    assert double(2) == 4

def test_three():
    assert double(3) == 6
"""
SOLUTIONS = {
    "right": ("def double(n):\n    return 2 * n\n", Verdict.ACCEPTED),
    "wrong": ("def double(n):\n    return n * n\n", Verdict.WRONG_ANSWER),
    "ends its process": ("import os\n\ndef double(n):\n    os._exit(0)\n", Verdict.CRASHED),
}
CASES = [(step, solution) for step in STEPS for solution in ("right", "wrong")]
CASES += [(step, "ends its process") for step in ("inspect", "kill", "remove")]
MAY_STILL_JUDGE = {"kill", "remove"}
"""Steps that come when all has been seen."""


@pytest.fixture
def suite(tmp_path: Path) -> Iterator[TestSuite]:
    path = tmp_path / "test_double.py"
    path.write_text(TESTS)
    yield TestSuite.of_path(path, Limits())
    close_warm()
    gc.collect()  # here, where what the SDK leaves open is expected


def judge(text: str, suite: TestSuite) -> Verdict | type[EvaluatorError]:
    submission = snapshot("solution", [("solution.py", text.encode())], "solution.py")
    try:
        return run_tests(submission, suite, sandbox="docker", warm=True).tests.verdict
    except (InfrastructureError, SandboxUnavailable) as error:
        return type(error)


@pytest.mark.parametrize(("step", "solution"), CASES)
def test_a_lost_engine_is_never_a_verdict_about_the_solution(
    step: str,
    solution: str,
    suite: TestSuite,
    image: str,
    engine: docker.DockerClient,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text, right = SOLUTIONS[solution]
    with (
        TemporaryDirectory(prefix="proxy-") as folder,
        EngineProxy(Path(folder) / "s", engine_socket(), step) as proxy,
    ):
        monkeypatch.setenv("DOCKER_HOST", proxy.address)
        found = judge(text, suite)
        monkeypatch.undo()
        assert found in (right, InfrastructureError, SandboxUnavailable)
        assert step in MAY_STILL_JUDGE or isinstance(found, type)
    for name in proxy.containers:  # beyond reach for the run itself; the next one clears up by the label
        if exists(engine, name):
            engine.containers.get(name).remove(force=True)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns"])
@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8"])
def test_time_zone_and_language_change_no_verdict(
    zone: str, locale: str, suite: TestSuite, image: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", zone)
    monkeypatch.setenv("LC_ALL", locale)
    assert {name: judge(text, suite) for name, (text, _) in SOLUTIONS.items()} == {
        name: right for name, (_, right) in SOLUTIONS.items()
    }
