"""The trusted child process that measures: a job on standard input, an outcome on standard output."""

import sys

from evaluator.errors import UsageError
from evaluator.execution.hosts import choose_host
from evaluator.growth.job import ENCODER, JOB_DECODER, Job, Outcome
from evaluator.growth.plan import measure_families, plan_of
from evaluator.growth.sandbox_probe import SandboxProbe
from evaluator.model.reasoning import GrowthResult
from sandbox.host.faults import HostFailure
from sandbox.host.sandbox import Guest, SandboxLimits, Source

_CALL_TIMEOUT_S = 3.0
_LIFETIME_S = 120


def main() -> None:
    """Serve one job."""
    outcome = measure(JOB_DECODER.decode(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(ENCODER.encode(outcome))


def measure(job: Job) -> Outcome:
    """Measure every entry point in one container, each call in a process of its own."""
    try:
        plan = plan_of(job)
    except UsageError as error:
        return Outcome(usage=str(error))
    try:
        host, _ = choose_host(job.sandbox, run_id=job.run_id, allow_process=False)
    except HostFailure as failure:
        return Outcome(failures=(str(failure),))
    limits = SandboxLimits(memory_mb=job.memory_mb, lifetime_s=_LIFETIME_S, seed=job.seed)

    def start() -> Guest:
        return host.start(Source(job.files, job.main), limits)

    results: list[GrowthResult] = []
    unmeasured = [*plan.left_out]
    failures: list[str] = []
    probe = SandboxProbe(start, job.import_timeout_s, _CALL_TIMEOUT_S)
    try:
        for families in plan.by_entry_point():
            found, refused = measure_families(probe, families, plan.most_families)
            results += found
            unmeasured += refused
    except HostFailure as failure:
        failures.append(str(failure))
    finally:
        probe.close()
        host.close()
    return Outcome(tuple(results), plan.grown(), tuple(unmeasured), tuple(failures))


if __name__ == "__main__":
    main()
