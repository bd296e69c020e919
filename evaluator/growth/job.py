"""What the parent hands to the trusted child that measures, and what it gets back."""

import msgspec

from evaluator.model.problem import AcceptedGrowth
from evaluator.model.reasoning import GrowthResult


class Job(msgspec.Struct, frozen=True):
    """One submission and where the problem's inputs are made."""

    files: tuple[tuple[str, bytes], ...]
    main: str
    inputs: str | None
    """Path of the bundle's ``growth.py``; None where inputs are made from the solution's own text."""
    entry: str | None
    """The only entry point to measure; None for all."""
    accepted: tuple[AcceptedGrowth, ...]
    sandbox: str
    """``docker`` or ``process``: the kind that has run the tests."""
    run_id: str
    seed: int
    memory_mb: int
    import_timeout_s: float
    begin_within_s: float
    """No family of inputs is begun later."""


class Outcome(msgspec.Struct, frozen=True):
    """What was measured, and why something was not."""

    results: tuple[GrowthResult, ...] = ()
    grown: dict[str, tuple[str, ...]] = {}
    """For a family, the parameters that grow in it, where that is known."""
    unmeasured: tuple[str, ...] = ()
    """What the solution would not let us measure."""
    failures: tuple[str, ...] = ()
    """What went wrong on our side."""
    usage: str = ""
    """What the caller has asked for and cannot have."""


JOB_DECODER: msgspec.json.Decoder[Job] = msgspec.json.Decoder(Job)
OUTCOME_DECODER: msgspec.json.Decoder[Outcome] = msgspec.json.Decoder(Outcome)
ENCODER = msgspec.json.Encoder()
