"""Processes that serve one test each, forked ahead of it: no test has to wait for a fork of its own."""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress

GUEST_FAILED = 70
"""Exit status of a process whose own code failed, rather than the solution's."""


class Forked:
    """A process that has done what can be done beforehand, and waits until it is told to start.

    It is a copy of this process, which runs nothing of the solution after its import.
    """

    def __init__(self, prepare: Callable[[], None], run: Callable[[], None]) -> None:
        for stream in (sys.stdout, sys.stderr):
            with suppress(Exception):  # the solution may have closed it, or put an object of its own there
                stream.flush()
        waiting, self._start = os.pipe()
        try:
            self.pid = os.fork()
        except OSError:
            os.close(self._start)
            os.close(waiting)
            raise
        if self.pid == 0:
            os.setpgid(0, 0)
            os.close(self._start)
            _run_and_exit(waiting, prepare, run)
        os.close(waiting)

    def start(self) -> None:
        """Tell it to run; if it is gone already, its wait status says so."""
        with suppress(BrokenPipeError):
            os.write(self._start, b"!")
        os.close(self._start)

    def wait(self) -> int:
        """Wait for its end, end what it leaves in its group, and give its wait status.

        A process that has left the group, and files, stay until the sandbox goes.
        """
        _, status = os.waitpid(self.pid, 0)
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        return status


def _run_and_exit(waiting: int, prepare: Callable[[], None], run: Callable[[], None]) -> None:
    """End the process with ``run``, past every exit handler of the solution."""
    status = 0
    try:
        prepare()
        is_wanted = os.read(waiting, 1)  # nothing comes when the process that forked this one is gone
        os.close(waiting)
        if is_wanted:
            run()
    except EOFError:
        status = 0
    except BaseException:  # noqa: BLE001 - the host must learn that this process failed, whatever the reason
        traceback.print_exc()
        status = GUEST_FAILED
    os._exit(status)
