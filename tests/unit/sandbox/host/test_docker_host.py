"""An engine that fails at any step is our failure, never the solution's, and nothing is left behind."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from docker.errors import APIError, DockerException, NotFound
from requests.exceptions import ConnectionError as EngineGone

from sandbox.host import docker_client
from sandbox.host.docker import PYTHON_LABEL, DockerHost
from sandbox.host.docker_settings import DEADLINE_LABEL
from sandbox.host.faults import FaultKind, GuestFault, HostFailure, HostUnavailable
from sandbox.host.sandbox import SandboxLimits, Source
from sandbox.protocol.frames import Frame, FrameReader, Kind, pack

SOURCE = Source((("solution.py", b""),), "solution.py")
LIMITS = SandboxLimits()
FAILURES = [APIError("refused"), EngineGone("gone"), OSError("reset")]
IDS = ["refused", "gone", "reset"]


class FakeEngine:
    """Answers like ``docker.APIClient``; ``fails`` says at which calls it does not."""

    def __init__(self) -> None:
        self.fails: dict[str, BaseException] = {}
        self.calls: list[str] = []
        self.state: dict[str, Any] = {"Running": False, "OOMKilled": False, "Pid": 0, "ExitCode": 0}
        self.engine: dict[str, Any] = {"Version": "28.1.1"}
        self.asked: dict[str, Any] = {}
        """The bounds of the container."""
        self.used_runtime = "runc"
        self.told: list[dict[str, str]] = []
        """What was done to the container, as the engine remembers it."""
        self.containers_found: list[dict[str, Any]] = []
        self._ours, self._theirs = socket.socketpair()

    def _step(self, name: str) -> None:
        self.calls.append(name)
        if name in self.fails:
            raise self.fails[name]

    def inspect_image(self, _image: str) -> dict[str, Any]:
        self._step("inspect_image")
        return {"Id": "sha256:1", "Config": {"Labels": {PYTHON_LABEL: "3.13.1"}}}

    def create_host_config(self, **asked: object) -> dict[str, Any]:
        self._step("create_host_config")
        self.asked = asked
        return {}

    def create_container(self, **_: object) -> dict[str, str]:
        self._step("create_container")
        return {"Id": "c1"}

    def attach_socket(self, _container: str, **_: object) -> socket.socket:
        self._step("attach_socket")
        return self._ours

    def start(self, _container: str) -> None:
        self._step("start")
        threading.Thread(target=self._answer, daemon=True).start()

    def kill(self, _container: str) -> None:
        self._step("kill")

    def inspect_container(self, _container: str) -> dict[str, Any]:
        self._step("inspect_container")
        return {"State": self.state, "HostConfig": {"Runtime": self.used_runtime}}

    def events(self, **asked: object) -> list[dict[str, str]]:
        assert asked["until"] == "1767225601.020000000", "or the engine would go on telling"
        return self.told

    def remove_container(self, container: str, **how: object) -> None:
        assert how == {"force": True, "v": True}
        self.calls.append(f"remove {container}")
        if "remove_container" in self.fails:
            raise self.fails["remove_container"]

    def containers(self, **_: object) -> list[dict[str, Any]]:
        self._step("containers")
        return self.containers_found

    def _answer(self) -> None:
        """The guest's READY, or nothing but the end of the stream."""
        reader = FrameReader()
        while (frame := reader.next_frame()) is None:
            reader.feed(self._theirs.recv(1 << 16))
        if "hand_over" in self.fails:
            self.close()
            return
        ready = pack(Frame(Kind.READY, frame.nonce, b""))
        self._theirs.sendall(b"\1\0\0\0" + len(ready).to_bytes(4, "big") + ready)

    def close(self) -> None:
        self._theirs.close()


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeEngine]:
    """The engine that every host of the test finds."""
    engine = FakeEngine()
    monkeypatch.setattr(docker_client, "_Client", lambda **_: engine)
    yield engine
    engine.close()
    engine._ours.close()


@pytest.mark.parametrize("failure", [DockerException("no"), EngineGone("no"), OSError("no")], ids=IDS)
def test_without_an_engine_the_host_is_unavailable(
    monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    def connect(**_: object) -> None:
        raise failure

    monkeypatch.setattr(docker_client, "_Client", connect)
    host = DockerHost("image")
    assert not host.answers()
    with pytest.raises(HostUnavailable, match="make engine"):
        host.isolation()


def test_a_missing_image_says_how_to_build_it(engine: FakeEngine) -> None:
    engine.fails["inspect_image"] = NotFound("no such image")
    with pytest.raises(HostUnavailable, match="evaluate sandbox build"):
        DockerHost("image").isolation()


@pytest.mark.parametrize("failure", FAILURES, ids=IDS)
def test_an_engine_that_cannot_tell_of_the_image_is_a_failure(engine: FakeEngine, failure: Exception) -> None:
    engine.fails["inspect_image"] = failure
    with pytest.raises(HostFailure, match="engine failed"):
        DockerHost("image").isolation()


def test_isolation_names_image_and_python(engine: FakeEngine) -> None:
    isolation = DockerHost("image", runtime="runsc").isolation()
    assert (isolation.image, isolation.python) == ("sha256:1", "3.13.1")
    assert "runsc" in isolation.description


def test_an_engine_that_takes_another_runtime_is_not_used(engine: FakeEngine) -> None:
    """Less isolation than was asked for must not go unnoticed."""
    with pytest.raises(HostFailure, match="took the runtime runc and not runsc"):
        DockerHost("image", runtime="runsc").start(SOURCE, LIMITS)
    assert engine.calls[-1] == "remove c1"
    assert engine.asked["runtime"] == "runsc"


def test_podman_is_not_asked_for_what_it_refuses(engine: FakeEngine) -> None:
    engine.engine = {"Components": [{"Name": "Podman Engine"}], "Version": "5.4.0"}
    host = DockerHost("image")
    host.start(SOURCE, LIMITS).close()
    assert "nr_inodes" not in str(engine.asked["tmpfs"])
    assert "Podman 5.4.0" in host.isolation().description


def test_memory_is_the_reason_where_only_the_kernel_says_so(
    engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some engines tell nothing of it; the counter is read before the container goes, and its group too."""
    guest = DockerHost("image").start(SOURCE, LIMITS)
    monkeypatch.setattr(guest.limit_hits, "memory", lambda: 0 if "kill" in engine.calls else 1)
    assert guest.evidence(GuestFault(FaultKind.EXITED, "")).kind is FaultKind.MEMORY_LIMIT


@pytest.mark.parametrize("failure", FAILURES, ids=IDS)
@pytest.mark.parametrize("step", ["create_host_config", "create_container", "attach_socket", "start"])
def test_a_start_that_fails_is_our_failure_and_leaves_no_container(
    engine: FakeEngine, step: str, failure: Exception
) -> None:
    engine.fails[step] = failure
    with pytest.raises(HostFailure, match="could not be started"):
        DockerHost("image").start(SOURCE, LIMITS)
    created = step in {"attach_socket", "start"}
    assert engine.calls.count("remove c1") == created


def test_a_container_that_does_not_become_ready_is_our_failure_and_is_removed(engine: FakeEngine) -> None:
    engine.fails["hand_over"] = EOFError()
    with pytest.raises(HostFailure, match="did not become ready"):
        DockerHost("image").start(SOURCE, LIMITS)
    assert engine.calls[-1] == "remove c1"


def test_a_failing_removal_hides_nothing(engine: FakeEngine) -> None:
    engine.fails |= {"start": APIError("refused"), "remove_container": EngineGone("gone")}
    with pytest.raises(HostFailure, match="refused"):
        DockerHost("image").start(SOURCE, LIMITS)
    assert "remove c1" in engine.calls


@pytest.mark.parametrize("failure", FAILURES, ids=IDS)
@pytest.mark.parametrize("step", ["kill", "inspect_container"])
def test_an_engine_lost_in_mid_run_is_our_failure_and_removal_is_tried(
    engine: FakeEngine, step: str, failure: Exception
) -> None:
    guest = DockerHost("image").start(SOURCE, LIMITS)
    engine.fails[step] = failure
    if step == "kill" and isinstance(failure, APIError):  # the container had ended by itself
        assert guest.evidence(GuestFault(FaultKind.EXITED, "")).kind is FaultKind.EXITED
    else:
        with pytest.raises(HostFailure, match="lost in mid-run"):
            guest.evidence(GuestFault(FaultKind.EXITED, "the sandbox ended"))
    assert engine.calls[-1] == "remove c1"


@pytest.mark.parametrize(
    ("kind", "oom_killed", "expected"),
    [
        (FaultKind.EXITED, True, FaultKind.MEMORY_LIMIT),
        (FaultKind.EXITED, False, FaultKind.EXITED),
        (FaultKind.TIMEOUT, True, FaultKind.TIMEOUT),
        (FaultKind.PROTOCOL_VIOLATION, True, FaultKind.PROTOCOL_VIOLATION),
    ],
)
def test_the_engine_says_whether_memory_was_the_reason(
    engine: FakeEngine, kind: FaultKind, oom_killed: bool, expected: FaultKind
) -> None:
    guest = DockerHost("image").start(SOURCE, LIMITS)
    engine.state["OOMKilled"] = oom_killed
    assert guest.evidence(GuestFault(kind, "")).kind is expected
    assert engine.calls[-1] == "remove c1"


@pytest.mark.parametrize("kind", [FaultKind.EXITED, FaultKind.TIMEOUT])
@pytest.mark.parametrize(
    ("told", "is_ours"), [([], True), ([{"Action": "kill"}], True), ([{"Action": "kill"}] * 2, False)]
)
def test_a_container_that_somebody_else_ended_says_nothing_of_the_solution(
    engine: FakeEngine, kind: FaultKind, told: list[dict[str, str]], is_ours: bool
) -> None:
    """One of the kills that the engine remembers is the host's own."""
    guest = DockerHost("image").start(SOURCE, LIMITS)
    engine.state |= {
        "ExitCode": 137,
        "StartedAt": "2026-01-01T00:00:00Z",
        "FinishedAt": "2026-01-01T02:00:01.02+02:00",
    }
    engine.told = told
    if is_ours:
        assert guest.evidence(GuestFault(kind, "it ended")).kind is kind
    else:
        with pytest.raises(HostFailure, match="stopped from outside"):
            guest.evidence(GuestFault(kind, "it ended"))


@pytest.mark.parametrize("text", ["soon", "0", "-1", "1.5", "\u0661", "9" * 99])
def test_a_time_limit_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("DOCKER_CLIENT_TIMEOUT", text)
    with pytest.raises(HostUnavailable, match="DOCKER_CLIENT_TIMEOUT must be a whole number"):
        DockerHost("image").isolation()


def test_a_close_may_be_repeated_and_removes_once(engine: FakeEngine) -> None:
    guest = DockerHost("image").start(SOURCE, LIMITS)
    guest.close()
    guest.close()
    assert engine.calls.count("remove c1") == 1


def test_a_sweep_takes_what_is_late_and_all_of_its_own_run_if_asked(engine: FakeEngine) -> None:
    engine.containers_found = [
        {"Id": "late", "Labels": {DEADLINE_LABEL: "1"}},
        {"Id": "early", "Labels": {DEADLINE_LABEL: "99999999999"}},
    ]
    assert DockerHost("image").sweep() == 1
    assert engine.calls[-1] == "remove late"
    assert DockerHost("image").sweep(everything_of_this_run=True) == 2


def test_a_sweep_without_an_engine_is_our_failure(engine: FakeEngine) -> None:
    engine.fails["containers"] = EngineGone("gone")
    with pytest.raises(HostFailure):
        DockerHost("image").sweep()
