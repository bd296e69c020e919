"""What the trusted child has reported so far; only a complete report is believed."""

import os
import selectors
import time
from dataclasses import dataclass, field

from evaluator.errors import ProblemError, SandboxUnavailable
from evaluator.execution.plugin.events import (
    EVENT_DECODER,
    CaseEnded,
    CaseStarted,
    Collected,
    Environment,
    Event,
    Failed,
    Finished,
    Noticed,
)
from evaluator.model.problem import Limits
from evaluator.model.test_run import CaseResult, TestRun, Verdict


class HostLost(Exception):
    """The sandbox failed in mid-run for a reason that is not the solution's."""


class Unproved(Exception):
    """The limits of the sandbox with this identity were not seen to hold yet."""


_ERRORS: dict[str, type[Exception]] = {
    "tests": ProblemError,
    "unavailable": SandboxUnavailable,
    "infrastructure": HostLost,
    "unproved": Unproved,
}


@dataclass(slots=True)
class Progress:
    """What the child has said so far."""

    environment: Environment | None = None
    expected: tuple[tuple[str, str], ...] | None = None
    running: str = ""
    ended: dict[str, CaseEnded] = field(default_factory=dict)
    noticed: list[Noticed] = field(default_factory=list)
    is_finished: bool = False

    def take(self, event: Event) -> None:
        match event:
            case Environment():
                self.environment = event
            case Collected(cases):
                self.expected = cases
            case CaseStarted(case):
                self.running = case
            case CaseEnded(case):
                if self.running == case:  # the next one may have begun before this one's end was seen
                    self.running = ""
                self.ended.setdefault(case, event)
            case Noticed():
                self.noticed.append(event)
            case Finished():
                self.is_finished = True
            case Failed(kind, message):
                raise _ERRORS[kind](message)

    def test_run(self, reason: str) -> TestRun:
        """Every expected case with its verdict; one that has not reported did not pass."""
        results = []
        for case, group in self.expected or ():
            event = self.ended.get(case)
            if event is None:
                results.append(CaseResult(case, group, Verdict.TIMEOUT, 0.0, reason or "not reached"))
            else:
                results.append(CaseResult(case, group, event.verdict, event.duration_s, event.message))
        return TestRun.of(results, reason)


def follow(limits: Limits, events_fd: int, grace_s: float) -> tuple[Progress, str]:
    """Take in events until the child is done or far too late; returns why it was cut off, if it was."""
    progress = Progress()
    deadline = time.monotonic() + limits.run_timeout_s + limits.import_timeout_s + grace_s
    pending = b""
    os.set_blocking(events_fd, False)
    with selectors.DefaultSelector() as selector:
        selector.register(events_fd, selectors.EVENT_READ)
        while (left_s := deadline - time.monotonic()) > 0:
            if not selector.select(left_s):
                continue
            data = os.read(events_fd, 1 << 16)
            if not data:
                return progress, ""
            *lines, pending = (pending + data).split(b"\n")
            for line in lines:
                progress.take(EVENT_DECODER.decode(line))
    return progress, f"the whole run took too long, stopped in {progress.running or 'the sandbox'}"
