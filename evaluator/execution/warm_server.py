"""Waits with everything imported, and forks a trusted child for each job: ``python -m`` this, with a socket.

One thread only, so that a fork copies no lock that another thread holds.
"""

import gc
import importlib
import os
import random
import selectors
import signal
import socket
import struct
import sys
from pathlib import Path

from evaluator.execution.__main__ import run_job
from evaluator.execution.child import own_environment
from evaluator.execution.job import JOB_DECODER
from evaluator.execution.warm import DESCRIPTORS, STATUS

_NEEDED_BY_EACH = (
    "pytest",
    "evaluator.execution.plugin.hooks",
    "evaluator.execution.plugin.fixtures",
    "evaluator.execution.plugin.watchdog",
    "evaluator.execution.remote.module",
)


class WarmServer:
    """Takes requests until the other end of its socket is closed."""

    def __init__(self, requests: socket.socket) -> None:
        self._requests = requests
        self._waiting: dict[int, int] = {}
        """Where to write how a child ended, by its process id."""
        self._woken, wake = os.pipe()
        for descriptor in (self._woken, wake):
            os.set_blocking(descriptor, False)
        signal.set_wakeup_fd(wake)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def serve(self) -> None:
        """Fork for each request; tell how each child ended."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._requests, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    if key.fd == self._woken:
                        os.read(self._woken, 4096)
                        self._reap()
                    elif not self._take():
                        return

    def _take(self) -> bool:
        said, descriptors, _, _ = socket.recv_fds(self._requests, 1, DESCRIPTORS)
        if not said or len(descriptors) != DESCRIPTORS:
            return False
        job, events, status = descriptors
        pid = os.fork()
        if pid == 0:
            for descriptor in (self._requests.fileno(), status, *self._waiting.values()):
                os.close(descriptor)
            _become_child(job, events)
        os.close(job)
        os.close(events)
        self._waiting[pid] = status
        os.write(status, struct.pack(STATUS, pid))
        return True

    def _reap(self) -> None:
        while self._waiting:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            told = self._waiting.pop(pid)
            try:
                os.write(told, struct.pack(STATUS, os.waitstatus_to_exitcode(status)))
            except BrokenPipeError:
                pass  # whoever asked for the child waits for it no longer
            finally:
                os.close(told)


def _become_child(job_fd: int, events_fd: int) -> None:
    """What a new interpreter would have had from the start, then the job."""
    code = 1
    try:
        os.setsid()
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        random.seed()
        with os.fdopen(job_fd, "rb") as stream:
            job = JOB_DECODER.decode(stream.read())
        os.environ.update(own_environment(job))
        if Path(job.folder).is_dir():  # else whoever wanted it was interrupted and has cleaned up
            os.chdir(job.folder)
            run_job(job, events_fd)
            code = 0
    except BaseException:  # noqa: BLE001 - this process must not go on as a second server, whatever it was
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(code)


def main() -> None:
    """Serve on the socket that the parent has passed."""
    with socket.socket(fileno=int(sys.argv[1])) as requests:
        server = WarmServer(requests)
        for name in _NEEDED_BY_EACH:
            importlib.import_module(name)
        gc.collect()
        gc.freeze()  # what is never collected is never copied either
        server.serve()


if __name__ == "__main__":
    main()
