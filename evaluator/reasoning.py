"""What a solution does beyond its tests: how cost grows, what its author claims, how it settles questions."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from evaluator.ambiguities import settle_ambiguities
from evaluator.growth import growth_findings, reason_about_growth
from evaluator.model.evaluation import Evaluation, Failure
from evaluator.model.findings import Finding
from evaluator.model.problem import Problem
from evaluator.model.reasoning import AmbiguityResult, Claim, GrowthResult
from evaluator.model.submission import Submission
from evaluator.stopwatch import Stopwatch


@dataclass(frozen=True, slots=True)
class Reasoning:
    """What was measured, claimed and settled, and what could not be told."""

    growth: tuple[GrowthResult, ...] = ()
    claims: tuple[Claim, ...] = ()
    ambiguities: tuple[AmbiguityResult, ...] = ()
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()


def reason(
    submission: Submission,
    problem: Problem | None,
    stopwatch: Stopwatch,
    *,
    sandbox: str,
    seed: int,
    entry: str | None,
) -> Reasoning:
    """Measure and probe side by side: a probe takes little of the processor, and waits most of the time."""
    with ThreadPoolExecutor(1) as pool:
        settling = pool.submit(_settle, submission, problem, stopwatch, sandbox=sandbox, seed=seed)
        with stopwatch.lap("growth"):
            measured = reason_about_growth(submission, problem, sandbox=sandbox, seed=seed, entry=entry)
        ambiguities, failures = settling.result()
    return Reasoning(
        measured.growth, measured.claims, ambiguities, measured.findings, (*measured.failures, *failures)
    )


def reasoning_of(evaluation: Evaluation, main: str) -> Reasoning:
    """What an evaluation says of all this, to be held for a change of the same code."""
    findings = growth_findings(evaluation.growth, evaluation.claims, main)
    return Reasoning(evaluation.growth, evaluation.claims, evaluation.ambiguities, findings)


def _settle(
    submission: Submission, problem: Problem | None, stopwatch: Stopwatch, *, sandbox: str, seed: int
) -> tuple[tuple[AmbiguityResult, ...], tuple[Failure, ...]]:
    if problem is None or not problem.ambiguities:
        return (), ()
    with stopwatch.lap("ambiguities"):
        outcome = settle_ambiguities(submission, problem, sandbox=sandbox, seed=seed)
    return outcome.results, tuple(Failure("ambiguities", "probes", each) for each in outcome.failures)
