"""What the parent hands to the trusted child that measures, and what it gets back."""

import msgspec

from evaluator.model.problem import AcceptedGrowth
from evaluator.model.reasoning import GrowthResult


class Job(msgspec.Struct, frozen=True):
    """One submission and where the problem's inputs are made."""

    files: tuple[tuple[str, bytes], ...]
    main: str
    inputs: str
    """Path of the bundle's ``growth.py``."""
    accepted: tuple[AcceptedGrowth, ...]
    sandbox: str
    """``docker`` or ``process``: the kind that has run the tests."""
    run_id: str
    seed: int
    memory_mb: int
    import_timeout_s: float


class Outcome(msgspec.Struct, frozen=True):
    """What was measured, and why something was not."""

    results: tuple[GrowthResult, ...] = ()
    failures: tuple[str, ...] = ()


JOB_DECODER: msgspec.json.Decoder[Job] = msgspec.json.Decoder(Job)
OUTCOME_DECODER: msgspec.json.Decoder[Outcome] = msgspec.json.Decoder(Outcome)
ENCODER = msgspec.json.Encoder()
