"""A proof is valid for one engine, one image and one set of settings, and for nothing else."""

import pytest

from sandbox.host import identity as module
from sandbox.host.identity import sandbox_identity

ROOTFUL_V1 = {
    "ID": "A",
    "ServerVersion": "20.10.24",
    "KernelVersion": "6.1",
    "CgroupDriver": "cgroupfs",
    "CgroupVersion": "1",
    "SecurityOptions": ["name=seccomp,profile=default"],
    "DefaultRuntime": "runc",
    "MemoryLimit": True,
    "SwapLimit": True,
    "PidsLimit": True,
    "CpuCfsQuota": True,
    "Containers": 3,
}


def identity(image: str = "sha256:1", runtime: str | None = None, **changed: object) -> str:
    return sandbox_identity(ROOTFUL_V1 | changed, image, runtime)


def test_the_same_sandbox_is_the_same_twice() -> None:
    assert identity() == identity()
    assert identity() == identity(Containers=4), "what is running now says nothing about the limits"


@pytest.mark.parametrize(
    "changed",
    [
        {"CgroupVersion": "2", "CgroupDriver": "systemd"},
        {"SecurityOptions": ["name=seccomp,profile=default", "name=rootless", "name=cgroupns"]},
        {"SecurityOptions": []},
        {"ServerVersion": "4.9.3", "ID": "podman"},
        {"DefaultRuntime": "runsc"},
        {"MemoryLimit": False},
        {"image": "sha256:2"},
        {"runtime": "runsc"},
    ],
    ids=str,
)
def test_another_sandbox_needs_a_proof_of_its_own(changed: dict[str, str]) -> None:
    assert identity(**changed) != identity()


def test_a_restart_of_the_machine_asks_for_a_new_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    before = identity()
    monkeypatch.setattr(module, "_boot_id", lambda: "another boot")
    assert identity() != before


def test_other_settings_ask_for_a_new_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    before = identity()
    monkeypatch.setattr(module, "host_settings", lambda _: {"network_mode": "bridge"})
    assert identity() != before
