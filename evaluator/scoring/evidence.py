"""What tests, measurements and texts say about the criteria that reading alone cannot judge."""

from collections.abc import Mapping
from dataclasses import dataclass

from evaluator.model.evaluation import Evaluation
from evaluator.model.reasoning import AmbiguityResult
from evaluator.model.rubric import Rubric
from evaluator.scoring.case_evidence import assessed_cases, group_shortfalls, was_not_run
from evaluator.scoring.charges import FULL_SCORE, Shortfall
from evaluator.scoring.claim_evidence import complexity_reasoning
from evaluator.scoring.growth_evidence import growth_shortfalls


@dataclass(frozen=True, slots=True)
class Observed:
    """What was observed about one criterion: facts, and points that it lacks because of them."""

    shortfalls: tuple[Shortfall, ...] = ()
    facts: tuple[str, ...] = ()
    missing: str = ""
    """Why nothing could be observed; empty when something was."""


def observe(
    evaluation: Evaluation, rubric: Rubric, group_weights: Mapping[str, float]
) -> dict[str, Observed]:
    """By criterion, for those that rest on more than findings."""
    return {
        "correctness": _correctness(evaluation, rubric, group_weights),
        "efficiency": _efficiency(evaluation, rubric, group_weights),
        "complexity_reasoning": _complexity(evaluation, rubric),
        "ambiguity": _ambiguity(evaluation),
        "trade_offs": _trade_offs(evaluation, rubric),
        "tests": _tests(evaluation),
    }


def _correctness(evaluation: Evaluation, rubric: Rubric, group_weights: Mapping[str, float]) -> Observed:
    run = evaluation.tests
    cases = [case for case in assessed_cases(run) if case.group not in rubric.tests.performance_groups]
    if was_not_run(run):
        return Observed(missing=f"the tests were not run: {run.reason or 'no reason was given'}")
    if not run.cases:
        reason = run.reason or run.verdict.value.replace("_", " ")
        return Observed((Shortfall(FULL_SCORE, f"no test could pass: {reason}"),))
    if not cases:
        return Observed(missing="no test of behaviour was run")
    return Observed(group_shortfalls(cases, group_weights, rubric.tests.all_or_nothing))


def _efficiency(evaluation: Evaluation, rubric: Rubric, group_weights: Mapping[str, float]) -> Observed:
    cases = [
        case for case in assessed_cases(evaluation.tests) if case.group in rubric.tests.performance_groups
    ]
    tested = group_shortfalls(cases, group_weights, rubric.tests.all_or_nothing) if cases else None
    measured = growth_shortfalls(evaluation.growth, rubric.growth)
    if tested is None and measured is None:
        reason = "no growth was measured against an accepted class, and no performance test was run"
        return Observed(missing=reason)
    # A slow solution fails both in the same way, so the larger of the two counts, not their sum.
    candidates = [shortfalls for shortfalls in (measured, tested) if shortfalls is not None]
    return Observed(max(candidates, key=lambda shortfalls: sum(one.points for one in shortfalls)))


def _complexity(evaluation: Evaluation, rubric: Rubric) -> Observed:
    claims = [claim for claim in evaluation.claims if claim.kind in ("time", "space")]
    checked = [claim for claim in claims if claim.verdict != "inconclusive"]
    if not evaluation.growth and not checked:
        return Observed(missing="no growth was measured, so a stated cost cannot be checked")
    shortfalls, facts = complexity_reasoning(claims, rubric.claims)
    return Observed(shortfalls, facts)


def _ambiguity(evaluation: Evaluation) -> Observed:
    results = evaluation.ambiguities
    if not results:
        return Observed(missing="the problem names no open question that was probed")
    share = FULL_SCORE / sum(map(_ambiguity_weight, results))
    lacking = tuple(
        Shortfall(
            share * _ambiguity_weight(result) * (1 - result.credit),
            f"{result.question} {result.outcome}: {_lack(result)}",
        )
        for result in results
        if result.credit < 1
    )
    settled = tuple(f"{result.question} {result.outcome}" for result in results if result.credit >= 1)
    return Observed(lacking, settled)


def _ambiguity_weight(result: AmbiguityResult) -> int:
    return 2 if result.essential else 1


def _lack(result: AmbiguityResult) -> str:
    if result.contradicted:
        return "the text says otherwise"
    if not result.acceptable:
        return "not an acceptable outcome"
    if result.credit > 0:
        return "on purpose, not written down" if result.deliberate else "written down, not seen in the code"
    return "not visibly on purpose, and not written down"


def _trade_offs(evaluation: Evaluation, rubric: Rubric) -> Observed:
    found = [strength for strength in evaluation.strengths if strength.criterion == "trade_offs"]
    if not found:
        return Observed(missing="no written trade-off was found; it may still have been weighed")
    credit = rubric.trade_off_credit
    score = credit[min(len(found), len(credit)) - 1]
    facts = tuple(f"{strength.message} ({strength.path}:{strength.line})" for strength in found)
    if score >= FULL_SCORE:
        return Observed(facts=facts)
    return Observed((Shortfall(FULL_SCORE - score, f"trade-offs found: {len(found)}"),), facts)


def _tests(evaluation: Evaluation) -> Observed:
    strengths = [measured for measured in evaluation.measurements if measured.name == "test_strength"]
    if not strengths:
        return Observed(missing="the strength of the author's own tests was not measured")
    weakest = min(min(1.0, max(0.0, measured.value)) for measured in strengths)
    if weakest >= 1:
        return Observed(facts=("the tests notice every fault that was planted",))
    text = f"the tests notice {weakest:.0%} of the faults that were planted"
    return Observed((Shortfall(FULL_SCORE * (1 - weakest), text),))
