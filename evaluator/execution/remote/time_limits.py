"""How long an operation, a test and the whole run may take."""

from time import monotonic

from evaluator.execution.remote.access import Test
from evaluator.execution.remote.loaded_guest import LoadedGuest
from evaluator.model.problem import Limits
from sandbox.host.cpu_clock import charged_s


class TimeLimits:
    """Deadlines are of ``time.monotonic``; guests extend those of a call on a busy machine."""

    def __init__(self, limits: Limits, loaded_guest: LoadedGuest) -> None:
        self._limits = limits
        self._loaded_guest = loaded_guest
        self.run_deadline = monotonic() + limits.run_timeout_s
        """When all cases must be over."""

    def deadline(self, test: Test, *, is_fresh: bool = False) -> float:
        """When the next operation of ``test`` must be over; ``is_fresh`` says that it begins with it."""
        limit_s = self._limits.call_timeout_s
        if test.time_limit_s is not None:
            limit_s = max(0.0, test.time_limit_s - self.used_s(test))
        loaded = self._loaded_guest.loaded
        if is_fresh and loaded and loaded.is_threaded:
            limit_s += self._limits.import_timeout_s  # its process imports the solution anew
        return min(monotonic() + limit_s, self.run_deadline)

    def used_s(self, test: Test) -> float:
        """What ``test`` has cost so far, by :func:`charged_s` where the host can measure processor time."""
        wall_s = monotonic() - test.started
        guest = self._loaded_guest.guest
        cpu_s = guest.cpu_s() if guest is not None else None
        if cpu_s is None or test.cpu_at_start_s is None:
            return wall_s
        return charged_s(cpu_s - test.cpu_at_start_s, wall_s)
