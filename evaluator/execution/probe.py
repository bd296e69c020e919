"""A limit of the sandbox, with the code that tries to pass it and the rule that says whether it held."""

from collections.abc import Callable
from dataclasses import dataclass

from evaluator.model.test_run import Verdict

Seen = object
"""What the probe returned, or the verdict of the fault that it ended in."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One promise of the sandbox and its proof by effect."""

    promise: str
    """What must hold, in a few words."""
    source: str
    """Defines ``probe()``; runs inside the sandbox with the limits of a real run."""
    holds: Callable[[Seen], bool]
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


def ended_as(*verdicts: Verdict) -> Callable[[Seen], bool]:
    """The probe must have been stopped, with one of these verdicts."""
    return lambda seen: isinstance(seen, Verdict) and seen in verdicts
