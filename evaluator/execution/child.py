"""The trusted child process: how one is started, waited for and ended."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from evaluator import model
from evaluator.execution.job import JOB_ENCODER, Job

_ENGINE_VARIABLES = (
    "DOCKER_HOST",
    "DOCKER_TLS_VERIFY",
    "DOCKER_CERT_PATH",
    "DOCKER_CLIENT_TIMEOUT",
    "EVALUATE_RUNTIME",
    "XDG_RUNTIME_DIR",
    "PATH",
)


class Child(Protocol):
    """One process that has been given its job."""

    @property
    def returncode(self) -> int | None:
        """How it ended, as :class:`subprocess.Popen` says it; None while it runs."""

    def wait(self, timeout_s: float) -> int | None:
        """Its exit status, or None when it still runs after ``timeout_s``."""

    def kill(self) -> None:
        """End it with everything that it has started in its session."""


class ColdChild:
    """A new interpreter for one job."""

    def __init__(self, job: Job) -> None:
        self._process = subprocess.Popen(
            [*interpreter(), "-m", "evaluator.execution"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=None,
            cwd=job.folder,
            env=environment(job.seed) | own_environment(job),
            pass_fds=(job.events_fd,),
            start_new_session=True,
        )
        assert self._process.stdin  # noqa: S101 - it is a pipe
        with suppress(BrokenPipeError), self._process.stdin as stdin:
            stdin.write(JOB_ENCODER.encode(job))

    @property
    def returncode(self) -> int | None:
        """See :class:`Child`."""
        return self._process.returncode

    def wait(self, timeout_s: float) -> int | None:
        """See :class:`Child`."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """See :class:`Child`."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


def interpreter() -> tuple[str, ...]:
    """Ours, taking modules neither from the working directory nor from the user's own packages."""
    return (sys.executable, "-P", "-s")


def environment(seed: int) -> dict[str, str]:
    """All that a trusted process gets to see: what names the engine, and what makes runs alike."""
    found = {name: os.environ[name] for name in _ENGINE_VARIABLES if name in os.environ}
    return found | {
        "PYTHONPATH": str(Path(model.__file__).parent.parent.parent),
        "PYTHONHASHSEED": str(seed),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "LANG": "C.UTF-8",
    }


def own_environment(job: Job) -> dict[str, str]:
    """What differs from job to job."""
    return {"TMPDIR": job.folder, "HOME": job.folder}
