"""Defences that the engine keeps up: how a container is started, and that it is removed."""

from collections.abc import Callable
from typing import Any

import pytest

import sandbox.host.docker
from sandbox.host.docker import DockerGuest
from sandbox.host.docker_settings import container_settings, host_settings
from sandbox.host.sandbox import SandboxLimits
from tests.hostile.defences.defence import UNDESERVED, Defence


def _host(**changed: object) -> Callable[[pytest.MonkeyPatch], None]:
    def settings(limits: SandboxLimits) -> dict[str, Any]:
        return host_settings(limits) | changed

    return lambda patch: patch.setattr(sandbox.host.docker, "host_settings", settings)


def _user(patch: pytest.MonkeyPatch) -> None:
    def settings(*arguments: Any) -> dict[str, Any]:
        return container_settings(*arguments) | {"user": "0:0"}

    patch.setattr(sandbox.host.docker, "container_settings", settings)


def _removal(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(DockerGuest, "close", lambda self: self.channel.close())


DEFENCES = (
    Defence(
        "no network",
        "sandbox/host/docker_settings.py: network_mode",
        ("G_answer_leaks/115_interfaces",),
        UNDESERVED,
        _host(network_mode="bridge"),  # the sample counts interfaces and connects to nothing
    ),
    Defence(
        "another user than root",
        "sandbox/host/docker_settings.py: USER",
        ("I_escape/137_is_root",),
        UNDESERVED,
        _user,
    ),
    Defence(
        "no new privileges",
        "sandbox/host/docker_settings.py: security_opt",
        ("I_escape/136_may_gain_rights",),
        UNDESERVED,
        _host(security_opt=[]),
    ),
    Defence(
        "a read-only root",
        "sandbox/host/docker_settings.py: read_only",
        ("F_resources/098_root_file_system",),
        "another message: raised PermissionError",
        _host(read_only=False),
    ),
    Defence(
        "few processes",
        "sandbox/host/docker_settings.py: pids_limit",
        ("F_resources/092_needs_many_processes",),
        UNDESERVED,
        _host(pids_limit=256),  # enough for the sample, and not for harm to this machine
    ),
    Defence(
        "little memory",
        "sandbox/host/docker_settings.py: mem_limit",
        ("F_resources/094_needs_much_memory",),
        UNDESERVED,
        _host(mem_limit="512m", memswap_limit="512m"),  # as above
    ),
    Defence(
        "a container is removed after its run",
        "sandbox/host/docker.py: DockerGuest.close",
        ("A_deception/008_bool_for_int",),
        "containers of the run are left",
        _removal,
    ),
)
