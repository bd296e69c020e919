"""The trusted child process that measures: a job on standard input, an outcome on standard output."""

import sys
from pathlib import Path

from evaluator.execution.hosts import choose_host
from evaluator.growth.amortised import per_call
from evaluator.growth.families import read_families
from evaluator.growth.job import ENCODER, JOB_DECODER, Job, Outcome
from evaluator.growth.measure import measure_time
from evaluator.growth.probe import MeasurementFailed
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
    """Measure every family of every entry point, in one container, each call in a process of its own."""
    results: list[GrowthResult] = []
    failures: list[str] = []
    try:
        host, _ = choose_host(job.sandbox, run_id=job.run_id, allow_process=False)
    except HostFailure as failure:
        return Outcome(failures=(str(failure),))
    limits = SandboxLimits(memory_mb=job.memory_mb, lifetime_s=_LIFETIME_S, seed=job.seed)

    def start() -> Guest:
        return host.start(Source(job.files, job.main), limits)

    probe = SandboxProbe(start, job.import_timeout_s, _CALL_TIMEOUT_S)
    try:
        for inputs in read_families(Path(job.inputs), job.accepted):
            try:
                result = measure_time(probe, inputs)
            except MeasurementFailed as failure:
                failures.append(f"{inputs.entry_point}, {inputs.family}: {failure}")
                continue
            if result is not None:
                results.append(per_call(result) if "." in inputs.entry_point else result)
    except HostFailure as failure:
        failures.append(str(failure))
    finally:
        probe.close()
        host.close()
    return Outcome(tuple(results), tuple(failures))


if __name__ == "__main__":
    main()
