"""The parent's side: starts the child that measures, and takes nothing from it but complete results."""

import secrets
import subprocess
import tempfile
from pathlib import Path

import msgspec

from evaluator.execution.child import environment, interpreter
from evaluator.execution.sandboxes import sweep_run
from evaluator.growth.job import ENCODER, OUTCOME_DECODER, Job, Outcome
from evaluator.model.problem import Limits, Problem
from evaluator.model.submission import Submission

GROWTH_FILE = "growth.py"
_TIMEOUT_S = 60.0
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
    )
    with tempfile.TemporaryDirectory(prefix="senior-bar-") as folder:
        try:
            done = subprocess.run(
                [*interpreter(), "-m", "evaluator.growth"],
                input=ENCODER.encode(job),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=_TIMEOUT_S,
                cwd=folder,
                env=environment(seed) | {"TMPDIR": folder, "HOME": folder},
                check=True,
            )
            return OUTCOME_DECODER.decode(done.stdout)
        except subprocess.TimeoutExpired:
            return Outcome(failures=(f"measuring took longer than {_TIMEOUT_S:g} s",))
        except (subprocess.CalledProcessError, msgspec.DecodeError):
            return Outcome(failures=("the process that measures ended unexpectedly",))
        finally:
            sweep_run(run_id, Path(folder))
