"""The stage of an evaluation that measures growth and holds the author's claims against it."""

from collections.abc import Sequence
from dataclasses import dataclass

from evaluator.errors import InfrastructureError, SandboxUnavailable, UsageError
from evaluator.execution.proof import prove_docker
from evaluator.growth.claims.read import read_claims
from evaluator.growth.findings import growth_findings
from evaluator.growth.job import Outcome
from evaluator.growth.run import measure_growth
from evaluator.model.evaluation import Failure
from evaluator.model.findings import Finding
from evaluator.model.problem import Problem
from evaluator.model.reasoning import Claim, ClaimVerdict, GrowthResult
from evaluator.model.submission import Submission

STAGE = "growth"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured and claimed, and what could not be told."""

    growth: tuple[GrowthResult, ...] = ()
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()


def reason_about_growth(
    submission: Submission, problem: Problem | None, *, sandbox: str, seed: int = 0, entry: str | None = None
) -> Measured:
    """Measure once, and once more where that would contradict the author.

    Args:
        submission: what was handed in.
        problem: makes the inputs; without one they are made from type hints and examples.
        sandbox: ``docker`` or ``process``, or ``auto`` for a container whose limits are proved first.
        seed: of the hashes and of made inputs.
        entry: the only entry point to measure; None for all.

    Raises:
        UsageError: there is no such entry point.
    """
    first = _measure(submission, problem, sandbox, seed, entry)
    if first.usage:
        raise UsageError(first.usage)
    # As if both runs had said the same: what that does not contradict needs no second one.
    asked = [one.name for one in problem.entry_points] if problem else []
    claims, unread = read_claims(submission, [first.results] * 2, first.grown, asked)
    if _contradicted(claims):
        second = _measure(submission, problem, sandbox, seed + 1, entry)
        claims, unread = read_claims(submission, [first.results, second.results], first.grown, asked)
    findings = growth_findings(first.results, claims, submission.main)
    return Measured(first.results, claims, findings, tuple(_failures(first, unread)))


def _contradicted(claims: Sequence[Claim]) -> bool:
    return any(claim.verdict is ClaimVerdict.CONTRADICTED for claim in claims)


def _measure(
    submission: Submission, problem: Problem | None, sandbox: str, seed: int, entry: str | None
) -> Outcome:
    if sandbox == "auto":
        try:
            prove_docker()
        except (SandboxUnavailable, InfrastructureError) as error:
            return Outcome(failures=(str(error),))
        sandbox = "docker"
    return measure_growth(submission, problem, sandbox=sandbox, seed=seed, entry=entry)


def _failures(outcome: Outcome, unread: str) -> list[Failure]:
    found = [Failure(STAGE, "measurement", failure) for failure in outcome.failures]
    found += [Failure(STAGE, "solution", reason) for reason in outcome.unmeasured]
    if unread:
        found.append(Failure(STAGE, "claims", unread))
    return found
