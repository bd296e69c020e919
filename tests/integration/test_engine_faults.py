"""An engine that goes at any step changes no verdict: it is the right one, or none and exit status 3."""

import gc
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import docker
import pytest

from evaluator.errors import EvaluatorError, InfrastructureError, SandboxUnavailable
from evaluator.execution import TestSuite, run_tests, runner
from evaluator.execution.warm import close_warm
from evaluator.intake.snapshot import snapshot
from evaluator.model.problem import Limits
from evaluator.model.submission import Submission
from evaluator.model.test_run import Verdict
from sandbox.host.docker_settings import RUN_LABEL
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


def submission(text: str) -> Submission:
    return snapshot("solution", [("solution.py", text.encode())], "solution.py")


@contextmanager
def disturbed(step: str, fate: str, monkeypatch: pytest.MonkeyPatch, times: int = 1) -> Iterator[EngineProxy]:
    """An engine to which something happens at a step, and which nobody waits for."""
    with (
        TemporaryDirectory(prefix="proxy-") as folder,
        EngineProxy(Path(folder) / "s", engine_socket(), step, fate, times) as proxy,
        monkeypatch.context() as patch,
    ):
        patch.setattr(runner, "PATIENCE_S", 0.0)
        patch.setenv("DOCKER_HOST", proxy.address)
        yield proxy


def remove_all(proxy: EngineProxy, engine: docker.DockerClient) -> None:
    """Clear up what was beyond reach for the run itself; the next run would do it by the label."""
    for name in proxy.containers:
        if exists(engine, name):
            engine.containers.get(name).remove(force=True)


def judge(text: str, suite: TestSuite) -> Verdict | type[EvaluatorError]:
    try:
        return run_tests(submission(text), suite, sandbox="docker", warm=True).tests.verdict
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
    with disturbed(step, "gone", monkeypatch) as proxy:
        found = judge(text, suite)
    remove_all(proxy, engine)
    assert found in (right, InfrastructureError, SandboxUnavailable)
    assert step in MAY_STILL_JUDGE or isinstance(found, type)


def test_an_engine_that_is_started_anew_costs_a_second_try_and_no_verdict(
    suite: TestSuite, image: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for step in ("create", "start", "inspect"):
        with disturbed(step, "restarted", monkeypatch):
            execution = run_tests(submission(SOLUTIONS["right"][0]), suite, sandbox="docker", warm=True)
        assert execution.tests.verdict is Verdict.ACCEPTED
        assert len(execution.retries) == 1, step


def test_an_engine_that_always_fails_is_given_up_after_two_retries(
    suite: TestSuite, image: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        disturbed("create", "restarted", monkeypatch, times=99),
        pytest.raises(InfrastructureError, match=r"tried 3 times"),
    ):
        run_tests(submission(SOLUTIONS["right"][0]), suite, sandbox="docker", warm=True)


def test_an_engine_that_takes_requests_and_never_answers_is_never_a_verdict(
    suite: TestSuite, image: str, engine: docker.DockerClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOCKER_CLIENT_TIMEOUT", "1")
    for step in ("version", "attach", "inspect", "kill", "remove"):
        with disturbed(step, "hanging", monkeypatch) as proxy:
            found = judge(SOLUTIONS["wrong"][0], suite)
        remove_all(proxy, engine)
        assert found in (InfrastructureError, SandboxUnavailable) or (
            step in MAY_STILL_JUDGE and found is Verdict.WRONG_ANSWER
        ), step


def test_a_container_that_is_stopped_by_hand_says_nothing_of_the_solution(
    suite: TestSuite, image: str, engine: docker.DockerClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopper = threading.Thread(target=stop_first, args=(engine, "by-hand"))
    stopper.start()
    execution = run_tests(
        submission("import time\ntime.sleep(4)\n\ndef double(n):\n    return 2 * n\n"),
        suite,
        sandbox="docker",
        run_id="by-hand",
        warm=True,
    )
    stopper.join()
    assert execution.tests.verdict is Verdict.ACCEPTED
    assert execution.retries == ("the container was stopped from outside in mid-run",)


def stop_first(engine: docker.DockerClient, run_id: str) -> None:
    """End the first container of a run, as an administrator would."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        found = engine.containers.list(filters={"label": f"{RUN_LABEL}={run_id}", "status": "running"})
        if found:
            time.sleep(1.5)  # the solution is being imported
            found[0].kill()
            return
        time.sleep(0.05)


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
