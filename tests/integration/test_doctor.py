"""The doctor finds each limit that does not hold, by its effect on the real engine."""

from typing import Any

import pytest

from evaluator.execution.doctor import Examination, examine
from evaluator.execution.sandboxes import build_sandbox_image
from sandbox.host.docker_settings import host_settings
from sandbox.host.sandbox import SandboxLimits

pytestmark = pytest.mark.docker

WITHOUT: dict[str, tuple[dict[str, Any], set[str]]] = {
    "a memory limit": ({"mem_limit": "2g", "memswap_limit": "2g"}, {"memory"}),
    "a limit on processes": ({"pids_limit": 4096}, {"processes"}),
    "a read-only root": ({"read_only": False, "tmpfs": {}}, {"writes", "disk"}),
    "dropped capabilities": ({"cap_drop": [], "privileged": True}, {"privileges", "namespaces"}),
    "limits on files": ({"ulimits": []}, {"files"}),
    "a limit on processors": ({"nano_cpus": 0}, {"cpu"}),
}


@pytest.fixture(scope="module", autouse=True)
def _image() -> None:
    build_sandbox_image(offline=True)


def failed(examination: Examination) -> set[str]:
    return {result.name for result in examination.results if not result.held}


def test_every_promise_holds_here() -> None:
    examination = examine("docker")
    assert [result for result in examination.results if not result.held] == []
    assert len(examination.results) >= 14


@pytest.mark.parametrize("name", WITHOUT)
def test_a_limit_that_is_missing_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    changed, expected = WITHOUT[name]

    def weakened(limits: SandboxLimits) -> dict[str, Any]:
        return host_settings(limits) | changed

    monkeypatch.setattr("sandbox.host.docker.host_settings", weakened)
    assert failed(examine("docker", only=expected)) == expected


def test_the_process_sandbox_promises_little_and_says_so() -> None:
    examination = examine("process")
    assert not examination.is_sound
    assert {"network", "privileges", "processes"} <= failed(examination)
