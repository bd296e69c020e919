"""The docker host: one container for one submission, used once."""

import secrets
import time
from contextlib import suppress
from typing import Any

import docker
from docker.errors import APIError, NotFound

from sandbox.host.channel import Channel
from sandbox.host.control_groups import ControlGroups
from sandbox.host.cpu_clock import container_cpu_clock
from sandbox.host.cpu_quota import granted_processors
from sandbox.host.docker_client import ENGINE_ERRORS, connect, engine_name
from sandbox.host.docker_settings import (
    DEADLINE_LABEL,
    RUN_LABEL,
    WORK_DIRECTORY,
    WRITABLE_FOLDERS,
    container_settings,
    for_podman,
    host_settings,
    with_runtime,
)
from sandbox.host.docker_transport import DockerTransport
from sandbox.host.exits import exit_fault
from sandbox.host.faults import FaultKind, GuestFault, HostFailure, HostUnavailable
from sandbox.host.identity import sandbox_identity
from sandbox.host.limit_hits import LimitHits
from sandbox.host.outside import was_touched_from_outside
from sandbox.host.sandbox import Guest, Isolation, SandboxHost, SandboxLimits, Source

START_TIMEOUT_S = 20.0
PYTHON_LABEL = "senior-bar.python"
_STOP_TIMEOUT_S = 5.0


class DockerGuest(Guest):
    """One container; ended by force, never asked to stop."""

    def __init__(
        self, channel: Channel, limits: SandboxLimits, client: docker.APIClient, container: str
    ) -> None:
        super().__init__(channel, limits)
        self._client = client
        self._container = container
        self._closed = False

    def classify_exit(self, status: int | None) -> GuestFault:
        """See :meth:`Guest.classify_exit`; whether memory was the reason comes out in ``evidence``."""
        return exit_fault(status)

    def evidence(self, fault: GuestFault) -> GuestFault:
        """See :meth:`Guest.evidence`."""
        had_no_memory = self.limit_hits.memory() > 0  # the counter goes with the container
        try:
            state, own_kills = self._end()
            is_ours = not was_touched_from_outside(self._client, self._container, state, own_kills=own_kills)
        except ENGINE_ERRORS as error:
            raise HostFailure(f"the Docker engine was lost in mid-run: {error}") from error
        finally:
            self.close()
        if not is_ours:
            raise HostFailure("the container was stopped from outside in mid-run")
        if fault.kind is FaultKind.EXITED and (state.get("OOMKilled") or had_no_memory):
            limit = self.limits.memory_mb
            return GuestFault(FaultKind.MEMORY_LIMIT, f"more than {limit} MB of memory were used")
        return fault

    def _end(self) -> tuple[dict[str, Any], int]:
        """Kill the container; gives its final state, and how many kills were ours.

        The stream goes first: while a flood waits in it unread, the engine says nothing of the container.
        """
        self.channel.close()
        own_kills = 0
        with suppress(APIError):  # it may have ended by itself
            self._client.kill(self._container)
            own_kills = 1
        deadline = time.monotonic() + _STOP_TIMEOUT_S
        while True:
            state: dict[str, Any] = self._client.inspect_container(self._container)["State"]
            if not state["Running"] or time.monotonic() > deadline:
                return state, own_kills
            time.sleep(0.01)

    def close(self) -> None:
        """See :meth:`Guest.close`."""
        if self._closed:
            return
        self._closed = True
        self.channel.close()
        with suppress(*ENGINE_ERRORS):  # the next run sweeps what an engine that is gone leaves behind
            self._client.remove_container(self._container, force=True, v=True)


class DockerHost(SandboxHost):
    """Starts containers of one image; ``runtime`` may name a stricter one, such as ``runsc``."""

    def __init__(self, image: str, run_id: str | None = None, runtime: str | None = None) -> None:
        self._image = image
        self.runtime = runtime
        """None is the engine's default."""
        self.run_id = run_id or secrets.token_hex(8)
        """All containers of this host carry it as a label."""
        self._client: docker.APIClient | None = None
        self._image_id = ""

    def answers(self) -> bool:
        """Whether an engine answers at all."""
        try:
            self._connect()
        except HostUnavailable:
            return False
        return True

    def isolation(self) -> Isolation:
        """See :meth:`SandboxHost.isolation`."""
        client = self._connect()
        try:
            image = client.inspect_image(self._image)  # type: ignore[no-untyped-call]  # stub without types
        except NotFound:
            raise HostUnavailable(
                f"the sandbox image {self._image} is missing: run `evaluate sandbox build`"
            ) from None
        except ENGINE_ERRORS as error:
            raise HostFailure(f"the Docker engine failed: {error}") from error
        self._image_id = image["Id"]
        labels = image["Config"].get("Labels") or {}
        engine = engine_name(client)
        kind = f"{engine}, runtime {self.runtime}" if self.runtime else f"{engine}, default runtime"
        return Isolation(
            sandbox="docker",
            description=f"container ({kind}): no network, read-only, unprivileged, limited",
            image=self._image_id,
            python=labels.get(PYTHON_LABEL, ""),
        )

    def identity(self) -> str:
        """What a proof of this sandbox's limits is valid for.

        Raises:
            HostFailure: the engine does not answer.
        """
        return sandbox_identity(self.engine_info(), self._image_id, self.runtime)

    def engine_info(self) -> dict[str, Any]:
        """What the engine tells of itself, as ``docker info`` does.

        Raises:
            HostFailure: the engine does not answer.
        """
        try:
            told: dict[str, Any] = self._connect().info()
        except ENGINE_ERRORS as error:
            raise HostFailure(f"the Docker engine failed: {error}") from error
        return told

    def start(self, source: Source, limits: SandboxLimits) -> Guest:
        """See :meth:`SandboxHost.start`."""
        if not self._image_id:
            self.isolation()
        client = self._connect()
        container = ""
        try:
            settings = container_settings(self._image_id, limits, self.run_id)
            bounds = with_runtime(host_settings(limits), self.runtime)
            if engine_name(client).startswith("Podman"):
                bounds = for_podman(bounds)
            host_config = client.create_host_config(**bounds)
            container = client.create_container(**settings, host_config=host_config)["Id"]
            self._check_runtime(client, container)
            parts = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1, "logs": 0}
            stream = client.attach_socket(container, params=parts)
            client.start(container)
            pid = client.inspect_container(container)["State"]["Pid"]
        except HostFailure:
            self._remove(container)
            raise
        except ENGINE_ERRORS as error:
            self._remove(container)
            raise HostFailure(f"the container could not be started: {error}") from error
        # The SDK wraps the raw socket of the connection; polling needs the socket itself.
        holders = (getattr(stream, "_response", stream), stream)
        transport = DockerTransport(getattr(stream, "_sock", stream), holders)
        channel = Channel(transport, limits.values.size_bytes, limits.output_kb << 10)
        guest = DockerGuest(channel, limits, client, container)
        groups = ControlGroups(pid, container)
        guest.cpu_clock = container_cpu_clock(groups)
        guest.limit_hits = LimitHits(groups)
        guest.granted_processors = granted_processors(groups)
        try:
            guest.hand_over(source, WORK_DIRECTORY, START_TIMEOUT_S, WRITABLE_FOLDERS, is_alone=True)
        except GuestFault as fault:
            log = bytes(channel.log[-300:]).decode("utf-8", "replace").strip()
            guest.close()
            raise HostFailure(f"the container did not become ready: {fault.detail} {log}".rstrip()) from fault
        except BaseException:
            guest.close()
            raise
        return guest

    def close(self) -> None:
        """See :meth:`SandboxHost.close`."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def sweep(self, *, everything_of_this_run: bool = False) -> int:
        """Remove containers whose deadline is over, or all of this run; returns how many there were.

        Raises:
            HostFailure: the engine does not answer.
        """
        client = self._connect()
        label = f"{RUN_LABEL}={self.run_id}" if everything_of_this_run else RUN_LABEL
        try:
            found = client.containers(all=True, filters={"label": label})
        except ENGINE_ERRORS as error:
            raise HostFailure(f"the Docker engine failed: {error}") from error
        now = time.time()
        late = [
            entry["Id"]
            for entry in found
            if everything_of_this_run or float(entry["Labels"].get(DEADLINE_LABEL, 0)) < now
        ]
        for container in late:
            self._remove(container)
        return len(late)

    def _check_runtime(self, client: docker.APIClient, container: str) -> None:
        """An engine that does not know the field would take its default, and nobody would notice."""
        if self.runtime:
            used = client.inspect_container(container)["HostConfig"].get("Runtime")
            if used != self.runtime:
                raise HostFailure(f"the engine took the runtime {used} and not {self.runtime}")

    def _connect(self) -> docker.APIClient:
        if self._client is None:
            self._client = connect()
        return self._client

    def _remove(self, container: str) -> None:
        if container:
            with suppress(*ENGINE_ERRORS):
                self._connect().remove_container(container, force=True, v=True)
