"""The trusted child process that measures: a job on standard input, an outcome on standard output."""

import sys

from evaluator.errors import ProblemError, UsageError
from evaluator.growth.job import ENCODER, JOB_DECODER, Job, Outcome
from evaluator.growth.plan import measure_plan, plan_of
from evaluator.growth.probes import Probes
from sandbox.host.faults import HostFailure


def main() -> None:
    """Serve one job."""
    outcome = measure(JOB_DECODER.decode(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(ENCODER.encode(outcome))


def measure(job: Job) -> Outcome:
    """Measure every entry point, each call in a process of its own."""
    try:
        plan = plan_of(job)
    except UsageError as error:
        return Outcome(usage=str(error))
    except ProblemError as error:
        return Outcome(failures=(str(error),))
    probes = Probes(job)
    try:
        results, refused = measure_plan(plan, probes.mine, job.begin_within_s)
    except HostFailure as failure:
        return Outcome(unmeasured=plan.left_out, failures=(str(failure),))
    finally:
        probes.close()
    return Outcome(tuple(results), plan.grown(), (*plan.left_out, *refused))


if __name__ == "__main__":
    main()
