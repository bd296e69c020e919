"""What the parent hands to the trusted child that probes, and what it gets back."""

import msgspec

from evaluator.model.problem import AmbiguitySpec, Limits, Node
from evaluator.model.reasoning import AmbiguityResult

Step = tuple[str, int, int, int, int]
"""File, line and column of an instruction and of the one that followed it; (0, 0) stands before the first."""
Choice = tuple[str, int, int, int]
"""File, line and column of a call that picks among its arguments, and what was picked."""


class Job(msgspec.Struct, frozen=True):
    """One submission and the questions to probe."""

    files: tuple[tuple[str, bytes], ...]
    main: str
    probes: str
    """Path of the bundle's ``probes.py``."""
    ambiguities: tuple[AmbiguitySpec, ...]
    limits: Limits
    nodes: tuple[Node, ...]
    sandbox: str
    """``docker`` or ``process``: the kind that has run the tests."""
    run_id: str
    seed: int


class Observation(msgspec.Struct, frozen=True):
    """What one probe has found."""

    id: str
    outcome: str
    """One that the problem names, or what stands for all others."""
    detail: str = ""
    """Why it is none that the problem names."""
    raised_at: tuple[str, int] | None = None
    """File and line, when the probe's last step in the solution ended in an exception."""
    steps: tuple[Step, ...] = ()
    """Those that no ordinary call takes."""
    choices: tuple[Choice, ...] = ()
    """Likewise."""


class Observations(msgspec.Struct, frozen=True):
    """What was observed, and why something was not."""

    observations: tuple[Observation, ...] = ()
    failures: tuple[str, ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """How the questions were settled, and why something cannot be told."""

    results: tuple[AmbiguityResult, ...] = ()
    failures: tuple[str, ...] = ()


JOB_DECODER: msgspec.json.Decoder[Job] = msgspec.json.Decoder(Job)
OBSERVATIONS_DECODER: msgspec.json.Decoder[Observations] = msgspec.json.Decoder(Observations)
ENCODER = msgspec.json.Encoder()
