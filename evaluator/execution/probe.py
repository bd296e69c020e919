"""A limit of the sandbox, with the code that tries to pass it and the rule that says whether it held."""

from collections.abc import Callable
from dataclasses import dataclass

from evaluator.model.test_run import Verdict

Seen = object
"""What the probe returned, or the verdict of the fault that it ended in."""


@dataclass(frozen=True, slots=True)
class Outside:
    """What this machine knows of the container, so that nothing rests on the inside alone."""

    kernel: str = ""
    """Release of the kernel that the engine runs on; empty where it is not told."""
    processors: float | None = None
    """What the control groups grant; None where the host cannot see it."""

    def is_other_kernel(self, release: object) -> bool:
        """Whether the container has a kernel of its own (gVisor, Kata), which no call of it leaves."""
        return bool(self.kernel) and isinstance(release, str) and release != self.kernel


@dataclass(frozen=True, slots=True)
class Probe:
    """One promise of the sandbox and its proof by effect."""

    promise: str
    """What must hold, in a few words."""
    source: str
    """Defines ``probe()``; runs inside the sandbox with the limits of a real run."""
    holds: Callable[[Seen, Outside], bool]
    call_timeout_s: float = 6.0
    is_safe_anywhere: bool = False
    """Whether it does no harm where nothing holds it back; only then is it tried without a container."""


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What came of one probe."""

    name: str
    promise: str
    held: bool
    seen: str


def ended_as(*verdicts: Verdict) -> Callable[[Seen, Outside], bool]:
    """The probe must have been stopped, with one of these verdicts."""
    return lambda seen, _: isinstance(seen, Verdict) and seen in verdicts
