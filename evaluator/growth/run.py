"""The parent's side: starts the child that measures, and takes nothing from it but complete results."""

import secrets

import msgspec

from evaluator.execution.one_job import ChildFailed, serve_one
from evaluator.growth.job import ENCODER, OUTCOME_DECODER, Job, Outcome
from evaluator.model.problem import Limits, Problem
from evaluator.model.submission import Submission

GROWTH_FILE = "growth.py"
_TIMEOUT_S = 60.0
_BEGIN_WITHIN_S = 40.0
"""What was begun by then has time to end, on a slow machine too."""
_LEAST_MEMORY_MB = 512


def measure_growth(
    submission: Submission, problem: Problem | None, *, sandbox: str, seed: int = 0, entry: str | None = None
) -> Outcome:
    """How the cost of the entry points grows; what cannot be measured is named, never guessed."""
    inputs = problem.directory / GROWTH_FILE if problem else None
    if inputs is not None and not inputs.is_file():
        inputs = None
    limits = problem.limits if problem else Limits()
    run_id = secrets.token_hex(8)
    job = Job(
        files=tuple((file.path, file.content) for file in submission.files),
        main=submission.main,
        inputs=str(inputs) if inputs else None,
        entry=entry,
        accepted=problem.accepted_growth if problem else (),
        sandbox=sandbox,
        run_id=run_id,
        seed=seed,
        memory_mb=max(_LEAST_MEMORY_MB, limits.memory_mb),
        import_timeout_s=limits.import_timeout_s,
        begin_within_s=_BEGIN_WITHIN_S,
    )
    try:
        answer = serve_one(
            "evaluator.growth", ENCODER.encode(job), run_id=run_id, seed=seed, timeout_s=_TIMEOUT_S
        )
        return OUTCOME_DECODER.decode(answer)
    except (ChildFailed, msgspec.DecodeError) as failure:
        return Outcome(failures=(f"the process that measures growth: {failure}",))
