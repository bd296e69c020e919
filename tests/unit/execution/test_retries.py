"""A sandbox that fails for reasons of its own is tried again: at most twice, on the record."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.errors import InfrastructureError, SandboxUnavailable
from evaluator.execution import runner, sandboxes
from evaluator.execution.plugin.events import Environment
from evaluator.execution.progress import HostLost
from evaluator.execution.runner import MAX_RETRIES, Execution, run_tests
from evaluator.execution.suite import TestSuite
from evaluator.model.problem import Limits
from evaluator.model.submission import SourceFile, Submission
from evaluator.model.test_run import TestRun

DONE = Execution(TestRun.of([], ""), Environment("docker", "", "", "3.11"))
SUBMISSION = Submission("s", (SourceFile("solution.py", b"", ""),), "", "solution.py")
Run = Callable[..., Execution]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Whether an engine answers when it is asked for again."""
    state = {"answers": True}
    monkeypatch.setattr(sandboxes.engine_patience, "wait", lambda _: state["answers"])
    monkeypatch.setattr(sandboxes, "sweep_run", lambda *_: None)
    return state


@pytest.fixture
def attempts(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Each attempt takes the next failure from the front; what it was asked for is put at the end."""
    script: list[object] = []

    def execute(run: object) -> Execution:
        script.append(run)
        if isinstance(script[0], HostLost | SandboxUnavailable):
            loss: Exception = script.pop(0)  # type: ignore[assignment]  # just seen to be one
            raise loss
        return DONE

    monkeypatch.setattr(runner, "_execute", execute)
    return script


def run(tmp_path: Path, sandbox: str = "docker", *, warm: bool = False) -> Execution:
    suite = TestSuite.of_path(_tests(tmp_path), Limits())
    return run_tests(SUBMISSION, suite, sandbox=sandbox, warm=warm)


def _tests(folder: Path) -> Path:
    path = folder / "test_it.py"
    path.write_text("def test_it():\n    pass\n")
    return path


def test_a_run_that_works_has_nothing_to_record(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool]
) -> None:
    assert run(tmp_path).retries == ()
    assert len(attempts) == 1


def test_a_failure_is_tried_again_and_recorded(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool]
) -> None:
    attempts[:] = [HostLost("lost"), HostLost("lost again")]
    assert run(tmp_path).retries == ("lost", "lost again")


def test_a_sandbox_that_always_fails_is_given_up(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool]
) -> None:
    attempts[:] = [HostLost("lost")] * 9
    with pytest.raises(InfrastructureError, match=r"^lost \(tried 3 times\)$"):
        run(tmp_path)
    assert 9 - sum(isinstance(one, HostLost) for one in attempts) == 1 + MAX_RETRIES


def test_an_engine_that_stays_away_is_not_asked_again(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool]
) -> None:
    engine["answers"] = False
    attempts[:] = [HostLost("lost")]
    with pytest.raises(InfrastructureError, match=r"^lost$"):
        run(tmp_path)


def test_what_began_in_a_container_never_goes_on_without_one(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool]
) -> None:
    attempts[:] = [HostLost("lost")]
    run(tmp_path, "auto")
    first, second = attempts
    assert (first.allow_process, second.allow_process) == (True, False)  # type: ignore[attr-defined]


def test_other_failures_are_not_tried_again(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    def execute(asked: object) -> Execution:
        attempts.append(asked)
        raise InfrastructureError("the test process ended unexpectedly")

    monkeypatch.setattr(runner, "_execute", execute)
    with pytest.raises(InfrastructureError, match="ended unexpectedly"):
        run(tmp_path)
    assert len(attempts) == 1


def test_only_who_has_many_submissions_waits_for_an_engine_that_was_never_there(
    tmp_path: Path, attempts: list[object], engine: dict[str, bool]
) -> None:
    attempts[:] = [SandboxUnavailable("no engine answers")]
    assert run(tmp_path, warm=True).retries == ("no engine answers",)
    attempts[:] = [SandboxUnavailable("no engine answers")]
    with pytest.raises(SandboxUnavailable, match="no engine answers"):
        run(tmp_path)


def test_an_engine_that_stays_away_is_waited_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Host(FakeHost):
        asked = 0

        def answers(self) -> bool:
            Host.asked += 1
            return False

    clock = itertools.count(0, 0.5)
    monkeypatch.setattr(sandboxes, "DockerHost", Host)
    monkeypatch.setattr("evaluator.execution.sandboxes.time.monotonic", lambda: next(clock))
    monkeypatch.setattr("evaluator.execution.sandboxes.time.sleep", lambda _: None)
    patience = sandboxes.EnginePatience()
    assert not patience.wait(5)
    first, Host.asked = Host.asked, 0
    assert not patience.wait(5)
    assert first > Host.asked == 1


class FakeHost:
    """What is waited for."""

    def __init__(self, image: str) -> None:
        self.image = image

    def close(self) -> None:
        """Nothing to let go."""
