"""The trusted child process that probes: a job on standard input, observations on standard output."""

import sys
from pathlib import Path

from evaluator.ambiguities.job import ENCODER, JOB_DECODER, Job, Observations
from evaluator.ambiguities.probes import read_probes
from evaluator.ambiguities.probing import Prober, ProbingSession
from evaluator.errors import ProblemError
from evaluator.execution.hosts import choose_host
from evaluator.execution.nodes import shapes_of
from sandbox.host.faults import HostFailure
from sandbox.host.sandbox import Guest, SandboxLimits, Source

_LIFETIME_S = 120


def main() -> None:
    """Serve one job."""
    found = observe(JOB_DECODER.decode(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(ENCODER.encode(found))


def observe(job: Job) -> Observations:
    """Ask all questions in one container; a new one only after the solution has broken it."""
    try:
        probes = read_probes(Path(job.probes), [spec.id for spec in job.ambiguities])
        host, _ = choose_host(job.sandbox, run_id=job.run_id, allow_process=False)
    except (ProblemError, HostFailure) as error:
        return Observations(failures=(str(error),))
    limits = SandboxLimits(
        memory_mb=job.limits.memory_mb,
        processes=job.limits.processes,
        output_kb=job.limits.output_kb,
        value_mb=job.limits.value_mb,
        lifetime_s=_LIFETIME_S,
        seed=job.seed,
    )

    def start() -> Guest:
        return host.start(Source(job.files, job.main, shapes_of(job.nodes)), limits)

    session = ProbingSession(start, job.limits, job.nodes)
    lines = {path: content.count(b"\n") + 1 for path, content in job.files if path.endswith(".py")}
    try:
        if session.load() is None:
            return Observations(failures=("the solution cannot be imported",))
        return Observations(Prober(session, job.limits, lines).observe(probes, job.ambiguities))
    except HostFailure as failure:
        return Observations(failures=(str(failure),))
    finally:
        session.close()
        host.close()


if __name__ == "__main__":
    main()
