"""The doctor tells engines apart, and judges what a probe saw by the engine that it saw it on."""

import pytest

from evaluator.discovery import discover
from evaluator.execution import probes
from evaluator.execution.engine_facts import engine_facts
from evaluator.execution.probe import Outside, Probe
from evaluator.model.test_run import Verdict
from sandbox.host.docker_client import engine_name
from sandbox.host.docker_settings import for_podman, host_settings
from sandbox.host.identity import sandbox_identity
from sandbox.host.sandbox import SandboxLimits
from tests.unit.execution.recorded_engines import (
    DOCKER,
    DOCKER_ROOTLESS,
    DOCKER_ROOTLESS_V1,
    DOCKER_V2,
    PODMAN,
    PODMAN_ROOTLESS,
    RUNSC,
    VERSIONS,
    Info,
)

PROBES = discover(probes, "PROBE", Probe)
KERNEL, GVISOR = "6.1.0-18-amd64", "4.19.0-gvisor"
RUNC_STATUS = {
    "root": False,
    "kernel": KERNEL,
    "CapEff": "0000000000000000",
    "CapBnd": "0000000000000000",
    "NoNewPrivs": "1",
    "Seccomp": "2",
}
GVISOR_STATUS = RUNC_STATUS | {"kernel": GVISOR, "NoNewPrivs": "", "Seccomp": "0"}


@pytest.mark.parametrize(
    ("info", "line", "hint"),
    [
        (DOCKER, "Docker 20.10.24+dfsg1, runtime runc, rootful, control groups version 1 (cgroupfs)", ""),
        (DOCKER_V2, "Docker 28.1.1, runtime runc, rootful, control groups version 2 (systemd)", ""),
        (DOCKER_ROOTLESS, "Docker 28.1.1, runtime runc, rootless, control groups version 2", "Delegate="),
        (DOCKER_ROOTLESS_V1, "runc, rootless, control groups version 1 (none)", "boot with version 2"),
        (DOCKER_ROOTLESS | {"CgroupDriver": "none"}, "version 2 (none)", "cgroup driver `systemd`"),
        (RUNSC, "Docker 28.1.1, runtime runsc, rootful", ""),
        (PODMAN, "Podman 5.4.0, runtime crun, rootful, control groups version 2 (systemd)", ""),
        (PODMAN_ROOTLESS, "Podman 5.4.0, runtime crun, rootless", "Delegate="),
    ],
)
def test_an_engine_is_described_by_what_decides_over_limits(info: Info, line: str, hint: str) -> None:
    facts = engine_facts(info)
    assert line in facts.line
    assert hint in facts.hint
    assert bool(facts.hint) == bool(hint)


def test_a_runtime_that_was_asked_for_comes_before_the_default() -> None:
    assert engine_facts(DOCKER, "runsc").runtime == "runsc"


@pytest.mark.parametrize("name", VERSIONS)
def test_an_engine_is_told_apart_by_its_version(name: str) -> None:
    class Client:
        engine = VERSIONS[name]

    assert engine_name(Client()) == name  # type: ignore[arg-type]  # all that is asked of a client


def test_podmans_answers_differ_each_time_and_need_one_proof() -> None:
    """Its service makes up another ID for each answer."""
    first, second = (sandbox_identity(PODMAN | {"ID": each}, "sha256:1", None) for each in ("a", "b"))
    assert first == second
    assert first != sandbox_identity(PODMAN | {"Name": "another machine"}, "sha256:1", None)
    assert sandbox_identity(DOCKER | {"ID": "a"}, "x", None) != sandbox_identity(
        DOCKER | {"ID": "b"}, "x", None
    )


def test_podman_gets_the_same_bounds_without_the_option_that_it_refuses() -> None:
    usual = host_settings(SandboxLimits())
    told = for_podman(usual)
    assert "nr_inodes" in usual["tmpfs"]["/tmp"]  # noqa: S108 - a file system of the container's own
    assert told["tmpfs"] == {"/tmp": "rw,noexec,nosuid,nodev,size=32m,mode=1777"}  # noqa: S108 - as above
    assert {**told, "tmpfs": 0} == {**usual, "tmpfs": 0}


@pytest.mark.parametrize(
    ("name", "seen", "outside", "held"),
    [
        ("privileges", RUNC_STATUS, Outside(KERNEL), True),
        ("privileges", GVISOR_STATUS, Outside(KERNEL), True),
        ("privileges", RUNC_STATUS | {"Seccomp": "0"}, Outside(KERNEL), False),
        ("privileges", RUNC_STATUS | {"Seccomp": "0"}, Outside(), False),
        ("privileges", GVISOR_STATUS | {"root": True}, Outside(KERNEL), False),
        ("privileges", GVISOR_STATUS | {"CapEff": "00000000a80425fb"}, Outside(KERNEL), False),
        ("privileges", RUNC_STATUS | {"NoNewPrivs": "0"}, Outside(KERNEL), False),
        ("privileges", Verdict.CRASHED, Outside(KERNEL), False),
        ("namespaces", ([-1, -1, -1], KERNEL), Outside(KERNEL), True),
        ("namespaces", ([0, 0, 0], GVISOR), Outside(KERNEL), True),
        ("namespaces", ([0, -1, -1], KERNEL), Outside(KERNEL), False),
        ("namespaces", ([0, -1, -1], GVISOR), Outside(), False),
        ("cpu", (1.0, 1.0), Outside(KERNEL), True),
        ("cpu", (1.0, None), Outside(KERNEL, 1.0), True),
        ("cpu", (1.0, None), Outside(KERNEL), False),
        ("cpu", (1.0, None), Outside(KERNEL, 2.0), False),
        ("cpu", (1.9, 1.0), Outside(KERNEL, 1.0), False),
        ("cpu", (0.6, 4.0), Outside(KERNEL, 1.0), False),
        ("memory", Verdict.MEMORY_LIMIT, Outside(KERNEL), True),
        ("memory", Verdict.CRASHED, Outside(KERNEL), False),
        ("memory", 400, Outside(KERNEL), False),
        ("network", (["lo"], "no route"), Outside(KERNEL), True),
        ("network", (["eth0", "lo"], "no route"), Outside(KERNEL), False),
        ("devices", ["a device of one's own"], Outside(KERNEL), False),
    ],
)
def test_what_a_probe_saw_is_judged_with_what_the_host_knows(
    name: str, seen: object, outside: Outside, held: bool
) -> None:
    assert PROBES[name].holds(seen, outside) is held


def test_each_limit_that_is_promised_has_a_probe() -> None:
    promised = {"memory", "processes", "cpu", "files", "network", "privileges", "devices", "writes", "clock"}
    assert promised | {"output", "deadline", "disk", "environment", "namespaces"} == set(PROBES)
