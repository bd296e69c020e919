"""The parent's side: has the solution probed and its text read side by side, then puts both together."""

import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import msgspec

from evaluator.ambiguities.job import ENCODER, OBSERVATIONS_DECODER, Job, Observations, Outcome
from evaluator.ambiguities.probes import PROBES_FILE
from evaluator.ambiguities.reading.read import read_submission_text
from evaluator.ambiguities.settle import settle
from evaluator.execution.one_job import ChildFailed, serve_one
from evaluator.model.problem import Problem
from evaluator.model.submission import Submission

_RUN_TIMEOUT_S = 30.0
_GRACE_S = 60.0


def settle_all(submission: Submission, problem: Problem, *, sandbox: str, seed: int) -> Outcome:
    """See :func:`evaluator.ambiguities.settle_ambiguities`."""
    if not problem.ambiguities:
        return Outcome()
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(read_submission_text, submission, problem.ambiguities)
        observed = _observe(submission, problem, sandbox, seed)
        read = reading.result()
    if read is None:
        return Outcome(failures=(*observed.failures, "what the author wrote could not be read"))
    found = {one.id: one for one in observed.observations}
    results = tuple(settle(spec, found[spec.id], read) for spec in problem.ambiguities if spec.id in found)
    return Outcome(results, observed.failures)


def _observe(submission: Submission, problem: Problem, sandbox: str, seed: int) -> Observations:
    run_id = secrets.token_hex(8)
    run_timeout_s = min(_RUN_TIMEOUT_S, problem.limits.run_timeout_s)
    job = Job(
        files=tuple((file.path, file.content) for file in submission.files),
        main=submission.main,
        probes=str(problem.directory / PROBES_FILE),
        ambiguities=problem.ambiguities,
        limits=replace(problem.limits, run_timeout_s=run_timeout_s),
        nodes=problem.nodes,
        sandbox=sandbox,
        run_id=run_id,
        seed=seed,
    )
    timeout_s = run_timeout_s + problem.limits.import_timeout_s + _GRACE_S
    try:
        answer = serve_one(
            "evaluator.ambiguities", ENCODER.encode(job), run_id=run_id, seed=seed, timeout_s=timeout_s
        )
        return OBSERVATIONS_DECODER.decode(answer)
    except (ChildFailed, msgspec.DecodeError) as failure:
        return Observations(failures=(f"the process that probes open questions: {failure}",))
