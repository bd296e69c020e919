"""The trusted child process that measures: a job on standard input, an outcome on standard output."""

import sys
from collections import Counter
from pathlib import Path

from evaluator.execution.hosts import choose_host
from evaluator.growth.amortised import per_call
from evaluator.growth.families import read_families
from evaluator.growth.job import ENCODER, JOB_DECODER, Job, Outcome
from evaluator.growth.measure import Inputs, measure_time
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
    families, unmeasured = _families(job)
    try:
        host, _ = choose_host(job.sandbox, run_id=job.run_id, allow_process=False)
    except HostFailure as failure:
        return Outcome(failures=(str(failure),))
    limits = SandboxLimits(memory_mb=job.memory_mb, lifetime_s=_LIFETIME_S, seed=job.seed)

    def start() -> Guest:
        return host.start(Source(job.files, job.main), limits)

    results: list[GrowthResult] = []
    failures: list[str] = []
    probe = SandboxProbe(start, job.import_timeout_s, _CALL_TIMEOUT_S)
    together = Counter(inputs.entry_point for inputs in families)
    try:
        for inputs in families:
            try:
                result = measure_time(probe, inputs, share=1 / together[inputs.entry_point])
            except MeasurementFailed as failure:
                unmeasured.append(f"`{inputs.entry_point}` on {inputs.family}: {failure}")
                continue
            if result is not None:
                results.append(per_call(result) if "." in inputs.entry_point else result)
    except HostFailure as failure:
        failures.append(str(failure))
    finally:
        probe.close()
        host.close()
    grown = {inputs.family: inputs.grows for inputs in families if inputs.grows}
    return Outcome(tuple(results), grown, tuple(unmeasured), tuple(failures))


def _families(job: Job) -> tuple[list[Inputs], list[str]]:
    """What to measure, and what is left out with the reason."""
    if job.inputs is None:
        return [], []
    families = list(read_families(Path(job.inputs), job.accepted))
    wanted = [inputs for inputs in families if job.entry in (None, inputs.entry_point)]
    if wanted:
        return wanted, []
    names = ", ".join(f"`{name}`" for name in dict.fromkeys(inputs.entry_point for inputs in families))
    return [], [f"the problem makes inputs for {names}, not for `{job.entry}`"]


if __name__ == "__main__":
    main()
