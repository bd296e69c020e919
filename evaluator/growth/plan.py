"""What is measured for one submission: which entry points, on which families of inputs, in which order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from evaluator.errors import UsageError
from evaluator.growth.amortised import per_call
from evaluator.growth.families import read_families
from evaluator.growth.inputs import Inputs
from evaluator.growth.job import Job
from evaluator.growth.made_inputs import made_inputs
from evaluator.growth.measure import measure
from evaluator.growth.probe import MeasurementFailed, Probe
from evaluator.model.reasoning import GrowthResult

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

    def by_entry_point(self) -> Iterator[list[Inputs]]:
        """The families of one entry point after those of the other."""
        for _, families in groupby(self.families, lambda inputs: inputs.entry_point):
            yield list(families)

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
        return Plan(made.inputs, made.left_out, _MOST_MADE)
    families = tuple(read_families(Path(job.inputs), job.accepted))
    wanted = tuple(inputs for inputs in families if job.entry in (None, inputs.entry_point))
    if not wanted:
        names = ", ".join(dict.fromkeys(inputs.entry_point for inputs in families))
        raise UsageError(f"--entry takes what the problem makes inputs for ({names}), not {job.entry!r}")
    return Plan(wanted, (), None)


def measure_families(
    probe: Probe, families: Sequence[Inputs], most: int | None
) -> tuple[list[GrowthResult], list[str]]:
    """The results of one entry point, and why there are none for some of its families."""
    results: list[GrowthResult] = []
    refused: list[str] = []
    most = len(families) if most is None else min(most, len(families))
    measured = 0
    for inputs in families:
        if measured == most:
            break
        try:
            found = measure(probe, inputs, share=1 / most)
        except MeasurementFailed as failure:
            refused.append(f"`{inputs.entry_point}` on {inputs.family}: {failure}")
            continue
        measured += 1
        results += [per_call(one) if inputs.is_workload and one.resource == "time" else one for one in found]
    return results, refused
