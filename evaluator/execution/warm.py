"""Children for callers that run many submissions: forked from a process that has everything imported."""

import atexit
import os
import select
import signal
import socket
import struct
import subprocess
import threading
from contextlib import suppress

from evaluator.errors import InfrastructureError
from evaluator.execution.child import environment, interpreter
from evaluator.execution.job import JOB_ENCODER, Job

DESCRIPTORS = 3
"""The job to read, where to tell its events, and where to tell how the child ended."""
STATUS = "=q"
_START_TIMEOUT_S = 60.0


class WarmChild:
    """A process forked by the server."""

    def __init__(self, status_fd: int) -> None:
        self._status_fd = status_fd
        self.returncode: int | None = None
        pid = self._read(_START_TIMEOUT_S)
        if pid is None:
            raise InfrastructureError("the process that starts trusted children has ended; start again")
        self._pid = pid

    def wait(self, timeout_s: float) -> int | None:
        """See :class:`evaluator.execution.child.Child`."""
        if self.returncode is None:
            self.returncode = self._read(timeout_s)
        return self.returncode

    def kill(self) -> None:
        """See :class:`evaluator.execution.child.Child`."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self._pid, signal.SIGKILL)
            self.wait(_START_TIMEOUT_S)

    def __del__(self) -> None:
        with suppress(OSError):
            os.close(self._status_fd)

    def _read(self, timeout_s: float) -> int | None:
        poll = select.poll()
        poll.register(self._status_fd, select.POLLIN)
        if not poll.poll(timeout_s * 1000):
            return None
        data = os.read(self._status_fd, struct.calcsize(STATUS))
        return struct.unpack(STATUS, data)[0] if data else None


class WarmStarter:
    """One server process, for all jobs that may have the same environment."""

    def __init__(self, variables: dict[str, str]) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            self._server = subprocess.Popen(
                [*interpreter(), "-m", "evaluator.execution.warm_server", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=variables,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        self._requests = ours
        self._lock = threading.Lock()

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked for another child."""
        return self._server.poll() is None

    def start(self, job: Job) -> WarmChild:
        """A child that works on ``job``.

        Raises:
            InfrastructureError: the server has ended.
        """
        job_read, job_write = os.pipe()
        status_read, status_write = os.pipe()
        try:
            with self._lock:
                socket.send_fds(self._requests, [b"j"], [job_read, job.events_fd, status_write])
        except OSError as error:
            os.close(job_write)
            os.close(status_read)
            raise InfrastructureError(
                f"the process that starts trusted children has ended: {error}"
            ) from error
        finally:
            os.close(job_read)
            os.close(status_write)
        with suppress(BrokenPipeError), os.fdopen(job_write, "wb") as stream:
            stream.write(JOB_ENCODER.encode(job))
        return WarmChild(status_read)

    def close(self) -> None:
        """End the server; children that still work are not disturbed."""
        self._requests.close()
        self._server.wait()


_starters: dict[tuple[int, tuple[tuple[str, str], ...]], WarmStarter] = {}
_lock = threading.Lock()


def start_warm(job: Job) -> WarmChild:
    """A child of this process's own server for such jobs, which is started when it is first needed."""
    variables = environment(job.seed)
    key = (os.getpid(), tuple(sorted(variables.items())))
    with _lock:
        starter = _starters.get(key)
        if starter is not None and not starter.is_alive:
            starter.close()
            starter = None
        if starter is None:
            starter = _starters[key] = WarmStarter(variables)
    return starter.start(job)


@atexit.register
def close_warm() -> None:
    """End this process's servers."""
    with _lock:
        for key in [key for key in _starters if key[0] == os.getpid()]:
            _starters.pop(key).close()
