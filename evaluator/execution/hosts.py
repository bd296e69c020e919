"""Chooses the kind of sandbox."""

import os
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from evaluator.execution.old_folders import remove_old_folders
from sandbox.host.docker import DockerHost
from sandbox.host.faults import HostFailure
from sandbox.host.process import ProcessHost
from sandbox.host.sandbox import Isolation, SandboxHost
from sandbox.image.build import image_name

RUNTIME_VARIABLE = "EVALUATE_RUNTIME"
"""Names another runtime of the engine than its default, such as ``runsc``."""


def choose_host(kind: str, *, run_id: str, allow_process: bool) -> tuple[SandboxHost, Isolation]:
    """The host for ``auto``, ``docker`` or ``process``, proved to be there.

    Raises:
        HostUnavailable: it is not, and no other may take its place.
        HostFailure: the engine answered with an error.
    """
    if kind == "process":
        host: SandboxHost = ProcessHost()
        return host, host.isolation()
    docker = DockerHost(image_name(), run_id, os.environ.get(RUNTIME_VARIABLE) or None)
    if kind == "auto" and allow_process and not docker.answers():
        host = ProcessHost()
        return host, host.isolation()
    return docker, docker.isolation()


def unproved(host: SandboxHost, proved: Collection[str]) -> str | None:
    """The identity of a container host of which the limits must be proved first; None when all is well.

    The process sandbox is no boundary and promises none.

    Raises:
        HostFailure: the engine does not answer.
    """
    if not isinstance(host, DockerHost):
        return None
    identity = host.identity()
    return None if identity in proved else identity


def clear_up_after_others(host: SandboxHost, temporary: Path) -> None:
    """Remove what runs that were cut off have left, on the engine and here; best while nobody waits."""
    remove_old_folders(temporary)
    if isinstance(host, DockerHost):
        with suppress(HostFailure):  # our own run will tell if the engine has gone
            host.sweep()
