"""What is measured for one submission: which entry points, on which families of inputs, in which order."""

import hashlib
import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from evaluator.errors import UsageError
from evaluator.growth.amortised import per_call
from evaluator.growth.families import read_families
from evaluator.growth.inputs import Inputs
from evaluator.growth.job import Job
from evaluator.growth.made_inputs import made_inputs
from evaluator.growth.measure import measure
from evaluator.growth.probe import MeasurementFailed, Probe
from evaluator.model.reasoning import GrowthResult

_OFFSETS = 8
_AT_A_TIME = 2
"""Processor time is read for each container, so that a neighbour on another core disturbs little."""
_MOST_MADE = 2
"""Of the families that we make ourselves, the first that the solution takes are measured."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The families to measure, the most telling first."""

    families: tuple[Inputs, ...]
    left_out: tuple[str, ...]
    """What is not measured, with the reason."""
    most_families: int | None
    """So many of one entry point at most; None for all that a problem makes."""

    def by_entry_point(self) -> dict[str, list[Inputs]]:
        """The families of each entry point."""
        found: dict[str, list[Inputs]] = {}
        for inputs in self.families:
            found.setdefault(inputs.entry_point, []).append(inputs)
        return found

    def grown(self) -> dict[str, tuple[str, ...]]:
        """The parameters that grow in a family, where that is known."""
        return {inputs.family: inputs.grows for inputs in self.families if inputs.grows}


def plan_of(job: Job) -> Plan:
    """Take the problem's families, or make some from the solution's own text.

    Raises:
        UsageError: there is no such entry point.
        ProblemError: the problem's inputs cannot be made.
    """
    if job.inputs is None:
        made = made_inputs(job.files, job.main, job.entry, seed=job.seed)
        return Plan(_moved_on(made.inputs, job), made.left_out, _MOST_MADE)
    families = tuple(read_families(Path(job.inputs), job.accepted))
    wanted = tuple(inputs for inputs in families if job.entry in (None, inputs.entry_point))
    if not wanted:
        names = ", ".join(dict.fromkeys(inputs.entry_point for inputs in families))
        raise UsageError(f"--entry takes what the problem makes inputs for ({names}), not {job.entry!r}")
    return Plan(_moved_on(wanted, job), (), None)


def _moved_on(families: Sequence[Inputs], job: Job) -> tuple[Inputs, ...]:
    """With sizes that follow from the submission and the seed: none can be written into the submission."""
    digest = hashlib.sha256(b"".join(content for _, content in job.files) + str(job.seed).encode()).digest()
    return tuple(replace(inputs, offset=digest[0] % _OFFSETS) for inputs in families)


def measure_plan(
    plan: Plan, probe: Callable[[], Probe], begin_within_s: float = math.inf
) -> tuple[list[GrowthResult], list[str]]:
    """All results in the order of the plan, and why there are none for some families.

    What was not begun after ``begin_within_s`` is left out and named: what was measured by then counts.

    Two families are measured at a time, each thread with a ``probe`` of its own. A family that the solution
    does not take makes room for the next one of its entry point.
    """
    waiting = plan.by_entry_point()
    wanted = {name: min(plan.most_families or len(each), len(each)) for name, each in waiting.items()}
    share = {name: 1 / number for name, number in wanted.items()}
    found: dict[int, tuple[GrowthResult, ...] | str] = {}

    over = monotonic() + begin_within_s

    def one(inputs: Inputs) -> tuple[GrowthResult, ...] | str:
        if monotonic() >= over:
            return f"`{inputs.entry_point}` on {inputs.family}: the time for measuring was over"
        try:
            return measure(probe(), inputs, share=share[inputs.entry_point])
        except MeasurementFailed as failure:
            return f"`{inputs.entry_point}` on {inputs.family}: {failure}"

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        while batch := [each for name, queue in waiting.items() for each in queue[: wanted[name]]]:
            for inputs, outcome in zip(batch, pool.map(one, batch), strict=True):
                found[id(inputs)] = outcome
                waiting[inputs.entry_point].remove(inputs)
                wanted[inputs.entry_point] -= not isinstance(outcome, str)
            if monotonic() >= over:
                break
    outcomes = [(inputs, found[id(inputs)]) for inputs in plan.families if id(inputs) in found]
    results = [_told(inputs, one) for inputs, each in outcomes if not isinstance(each, str) for one in each]
    return results, [outcome for _, outcome in outcomes if isinstance(outcome, str)]


def _told(inputs: Inputs, result: GrowthResult) -> GrowthResult:
    return per_call(result) if inputs.is_workload and result.resource == "time" else result
