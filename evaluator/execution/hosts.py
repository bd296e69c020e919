"""Chooses the kind of sandbox."""

from sandbox.host.docker import DockerHost
from sandbox.host.process import ProcessHost
from sandbox.host.sandbox import Isolation, SandboxHost
from sandbox.image.build import image_name


def choose_host(kind: str, *, run_id: str, allow_process: bool) -> tuple[SandboxHost, Isolation]:
    """The host for ``auto``, ``docker`` or ``process``, proved to be there.

    Raises:
        HostUnavailable: it is not, and no other may take its place.
        HostFailure: the engine answered with an error.
    """
    if kind == "process":
        host: SandboxHost = ProcessHost()
        return host, host.isolation()
    docker = DockerHost(image_name(), run_id)
    if kind == "auto" and allow_process and not docker.answers():
        host = ProcessHost()
        return host, host.isolation()
    isolation = docker.isolation()
    docker.sweep()
    return docker, isolation
