"""The default executor: warm processes on this machine that end when the batch does."""

import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import wait
from multiprocessing.util import get_temp_dir
from types import FrameType
from typing import NoReturn, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

EXIT_TERMINATED = 143
_SHORT_FOLDER = "/tmp"  # noqa: S108 - a folder with a name that nobody can guess is made in it
_LONGEST_FOLDER = 70
"""Bytes; the names of a folder and a socket are added to it."""
_QUIET_SERVER = "evaluator.batch.quiet_server"
_WARM_MODULES = [_QUIET_SERVER, "evaluator.pipeline"]


class Terminated(SystemExit):
    """The worker was told to end; what it holds is released on the way out."""


class LocalPool(ProcessPoolExecutor):
    """Processes forked from a server that has loaded the analysers, never from this one with its threads."""

    def __init__(self, workers: int) -> None:
        _keep_socket_paths_short()
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(_WARM_MODULES)
        _start_fork_server()
        self._others = set(multiprocessing.active_children())
        super().__init__(max_workers=workers, mp_context=context, initializer=prepare_worker)

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand out one call, as every executor does; a worker that is told to end takes no other."""
        return super().submit(_until_terminated, work, *args, **kwargs)

    def abort(self) -> None:
        """Tell all workers to end now; each one cleans up after the job that it has in hand."""
        for process in set(multiprocessing.active_children()) - self._others:
            process.terminate()


def _keep_socket_paths_short() -> None:
    """Have the folder of the fork server's socket made where its path fits, however long TMPDIR is.

    ``multiprocessing`` makes the folder once and keeps it; the system allows such a path 107 bytes.
    """
    usual = tempfile.gettempdir()
    if len(os.fsencode(usual)) <= _LONGEST_FOLDER or not os.access(_SHORT_FOLDER, os.W_OK | os.X_OK):
        return
    tempfile.tempdir = _SHORT_FOLDER
    try:
        get_temp_dir()
    finally:
        tempfile.tempdir = usual


def _start_fork_server() -> None:
    """Start it with Ctrl-C blocked, which its children inherit: a terminal sends it to all processes at once.

    Ignoring it comes too late in them, after imports of a second; only the parent has to hear of it.
    """
    resource_tracker.ensure_running()  # when it starts, it unblocks the signal
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def prepare_worker() -> None:
    """Leave Ctrl-C to the parent, and end cleanly when told to or when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="end-with-parent", daemon=True).start()
    if _QUIET_SERVER in sys.modules:
        sys.modules[_QUIET_SERVER].speak_again()
    signal.signal(signal.SIGTERM, _terminate)  # last: before it there is nothing to clean up


def _until_terminated(work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    try:
        return work(*args, **kwargs)
    except Terminated:
        # A process worker would report this as the job's own exception and go on to the next job.
        os._exit(EXIT_TERMINATED)


def _terminate(_signal: int, _frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not cut the cleaning up short
    raise Terminated(EXIT_TERMINATED)


def _end_with_parent() -> None:
    """Wait for the parent to be gone: a worker holds both ends of its queue and would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os.kill(os.getpid(), signal.SIGTERM)
