"""Ends a test that is kept busy by what the solution gave it: a list without an end, items without number."""

import os
import signal
from collections.abc import Callable, Generator
from pathlib import Path
from time import monotonic
from types import FrameType

import pytest

from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.execution.remote.wire import reply_to_callback
from evaluator.model.test_run import Verdict

_PERIOD_S = 0.2
MAX_GROWTH_MB = 512
"""How much more memory than before one test may take in this process, whatever it was given."""
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


class Watchdog:
    """Registered with pytest as a plugin of its own; a test that it ends did not pass."""

    def __init__(self, session: RemoteSession, memory_mb: Callable[[], float] | None = None) -> None:
        self._session = session
        self._memory_mb = memory_mb or resident_mb
        self._at_start_mb = 0.0

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_setup(self) -> Generator[None, object, object]:
        """Fixtures use the solution too."""
        return (yield from self._watched())

    @pytest.hookimpl(wrapper=True, trylast=True)
    def pytest_runtest_call(self) -> Generator[None, object, object]:
        """The test itself."""
        return (yield from self._watched())

    def _watched(self) -> Generator[None, object, object]:
        """Look now and then while the test's own code runs."""
        self._at_start_mb = self._memory_mb()
        before = signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, _PERIOD_S, _PERIOD_S)
        try:
            return (yield)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        if self._memory_mb() - self._at_start_mb > MAX_GROWTH_MB:
            text = f"the test took more than {MAX_GROWTH_MB} MB of its own for what it got"
            raise self._end(Verdict.MEMORY_LIMIT, text)
        if monotonic() > self._session.time_limits.run_deadline and not _is_waiting(frame):
            raise self._end(Verdict.TIMEOUT, "the test did not come to its end with what it got")

    def _end(self, verdict: Verdict, text: str) -> SolutionFault:
        """A sandbox of which a frame is half read, or a callback without its answer, is of no more use."""
        signal.setitimer(signal.ITIMER_REAL, 0)  # nothing may come between while it is removed
        try:
            self._session.close()
        finally:
            signal.setitimer(signal.ITIMER_REAL, _PERIOD_S, _PERIOD_S)
        return self._session.fail(verdict, text)


def _is_waiting(frame: FrameType | None) -> bool:
    """Whether the solution is at work, which has a deadline of its own, and no function of the test."""
    while frame is not None:
        if frame.f_code in (RemoteSession.operate.__code__, reply_to_callback.__code__):
            return frame.f_code is RemoteSession.operate.__code__
        frame = frame.f_back
    return False


def resident_mb() -> float:
    """Memory of this process."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * _PAGE_BYTES / (1 << 20)
