"""The sandbox's own affairs: building its image, and clearing up after a run that was cut off."""

import time
from contextlib import closing, suppress
from pathlib import Path

from evaluator.errors import SandboxUnavailable
from sandbox.host.docker import DockerHost
from sandbox.host.faults import HostFailure
from sandbox.host.process import end_processes_of
from sandbox.image.build import BuildFailed, build_image, image_name

_POLL_S = 0.5


def build_sandbox_image(*, offline: bool, force: bool = False) -> tuple[str, bool]:
    """Build the image where it is missing; returns its name and whether it was built now.

    Raises:
        SandboxUnavailable: no engine answers, or the base image cannot be had.
    """
    try:
        return build_image(offline=offline, force=force)
    except BuildFailed as error:
        raise SandboxUnavailable(str(error)) from error


def sweep_run(run_id: str, folder: Path) -> None:
    """Remove the containers and end the processes of one run."""
    end_processes_of(folder)
    with suppress(HostFailure), closing(DockerHost(image_name(), run_id)) as host:
        host.sweep(everything_of_this_run=True)  # without an engine there is no container to remove


class EnginePatience:
    """Waits for an engine that was there before; who finds it still away does not wait anew."""

    def __init__(self) -> None:
        self._away_since_s: float | None = None

    def wait(self, patience_s: float) -> bool:
        """Whether a Docker engine answers within ``patience_s`` seconds since it was first missed."""
        if self._away_since_s is None:
            self._away_since_s = time.monotonic()
        while True:
            with closing(DockerHost(image_name())) as host:
                if host.answers():
                    self._away_since_s = None
                    return True
            if time.monotonic() >= self._away_since_s + patience_s:
                return False
            time.sleep(_POLL_S)


engine_patience = EnginePatience()
