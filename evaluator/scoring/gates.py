"""Whether a gate is passed, missed, or undecided for want of evidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from evaluator.model.evaluation import Evaluation, Score
from evaluator.model.findings import Finding, Severity
from evaluator.model.reasoning import ClaimVerdict
from evaluator.model.rubric import Gate, GateCheck, Rubric
from evaluator.model.test_run import Verdict
from evaluator.scoring.case_evidence import CORE, assessed_cases, group_names, was_not_run
from evaluator.scoring.charges import rule_matches
from evaluator.scoring.growth_evidence import TIME, describe_growth, why_undecided, worst_growth

_LISTED = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a gate found: ``passed`` is None when nothing could be observed either way."""

    passed: bool | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that gates look at."""

    evaluation: Evaluation
    rubric: Rubric
    findings: tuple[Finding, ...]
    scores: dict[str, Score]
    index: float | None


def check(gate: Gate, evidence: Evidence) -> Outcome:
    """How the solution stands at this gate."""
    outcome = _CHECKS[gate.check](gate, evidence)
    if outcome.passed is None:
        return Outcome(None, f"not assessed: {outcome.detail}")
    return outcome


def _tests(gate: Gate, evidence: Evidence) -> Outcome:
    run = evidence.evaluation.tests
    if was_not_run(run):
        return Outcome(None, run.reason or "the tests were not run")
    if not run.cases:
        return Outcome(False, run.reason or run.verdict.value.replace("_", " "))
    wanted = gate.groups or group_names(run.cases)
    # A team's own test file has no groups, so all of its tests are what the solution must do.
    if wanted == (CORE,) and not any(case.group == CORE for case in run.cases):
        wanted = group_names(run.cases)
    members = [case for case in run.cases if case.group in wanted]
    assessed = [case for case in assessed_cases(run) if case.group in wanted]
    failed = [case for case in assessed if case.verdict is not Verdict.PASSED]
    if failed:
        return Outcome(False, f"{len(failed)} of {len(members)} did not pass: {_few([c.id for c in failed])}")
    if len(assessed) < len(members) or not members:
        return Outcome(None, f"{len(members) - len(assessed)} of {len(members)} were not run")
    return Outcome(True)


def _index(gate: Gate, evidence: Evidence) -> Outcome:
    if evidence.index is None:
        return Outcome(None, "no criterion could be assessed")
    return Outcome(evidence.index >= gate.at_least, f"it is {evidence.index:g}")


def _criteria(gate: Gate, evidence: Evidence) -> Outcome:
    scores = [evidence.scores[name] for name in gate.criteria]
    low = [
        f"{said(s.criterion)} {s.score:g}" for s in scores if s.score is not None and s.score < gate.at_least
    ]
    if low:
        return Outcome(False, ", ".join(low))
    return _undecided([score for score in scores if score.score is None]) or Outcome(True)


def _efficiency(gate: Gate, evidence: Evidence) -> Outcome:
    worst = worst_growth(evidence.evaluation.growth, evidence.rubric.growth, TIME)
    if worst is None:
        return Outcome(None, why_undecided(evidence.evaluation.growth))
    result, steps = worst
    allowed = max(gate.at_most_steps, gate.justified_steps if _is_justified(evidence.evaluation) else 0.0)
    return Outcome(steps <= allowed, describe_growth(result))


def _is_justified(evaluation: Evaluation) -> bool:
    """Whether the author states the cost rightly and says why it was taken."""
    consistent = any(
        claim.kind == TIME and claim.verdict is ClaimVerdict.CONSISTENT for claim in evaluation.claims
    )
    return consistent and any(strength.criterion == "trade_offs" for strength in evaluation.strengths)


def offends(gate: Gate, finding: Finding) -> bool:
    """Whether the finding alone misses the gate."""
    if gate.check is GateCheck.ABSENT:
        return rule_matches(finding, gate.rules)
    is_error = gate.check is GateCheck.ERRORS and finding.severity is Severity.ERROR
    return is_error and (not gate.criteria or finding.criterion in gate.criteria)


def _without_offence(gate: Gate, evidence: Evidence) -> Outcome:
    findings = [finding for finding in evidence.findings if offends(gate, finding)]
    return Outcome(
        not findings, _few([f"{finding.name} ({finding.path}:{finding.line})" for finding in findings])
    )


def _reasoning(gate: Gate, evidence: Evidence) -> Outcome:
    scores = [evidence.scores[name] for name in gate.signals]
    shown = [s for s in scores if s.score is not None and s.score >= gate.signals[s.criterion]]
    unassessed = [score for score in scores if score.score is None]
    if _is_enough(gate, shown):
        return Outcome(True)
    listed = ", ".join(
        f"{said(s.criterion)} {s.score:g} (from {gate.signals[s.criterion]:g} on)"
        for s in scores
        if s.score is not None
    )
    detail = f"{len(shown)} of {gate.count} shown" + (f": {listed}" if listed else "")
    if unassessed:
        detail += f"; nothing was observed about {', '.join(said(score.criterion) for score in unassessed)}"
    return Outcome(None if _is_enough(gate, [*shown, *unassessed]) else False, detail)


def _is_enough(gate: Gate, signals: Sequence[Score]) -> bool:
    names = {score.criterion for score in signals}
    return len(names) >= gate.count and (not gate.one_of or bool(names.intersection(gate.one_of)))


def _contradictions(_: Gate, evidence: Evidence) -> Outcome:
    wrong = [
        f"{claim.text} ({claim.path}:{claim.line})"
        for claim in evidence.evaluation.claims
        if claim.verdict is ClaimVerdict.CONTRADICTED
    ]
    wrong += [
        f"{result.question} ({result.detail})"
        for result in evidence.evaluation.ambiguities
        if result.contradicted
    ]
    return Outcome(not wrong, _few(wrong))


def _undecided(unassessed: Sequence[Score]) -> Outcome | None:
    if not unassessed:
        return None
    return Outcome(None, "; ".join(f"{said(score.criterion)} ({score.reason})" for score in unassessed))


def _few(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    rest = len(names) - _LISTED
    return ", ".join(names[:_LISTED]) + (f" and {rest} more" if rest > 0 else "")


def said(criterion: str) -> str:
    """The criterion as people write it."""
    return criterion.replace("_", " ").replace("trade offs", "trade-offs")


_CHECKS: dict[GateCheck, Callable[[Gate, Evidence], Outcome]] = {
    GateCheck.TESTS: _tests,
    GateCheck.INDEX: _index,
    GateCheck.CRITERIA: _criteria,
    GateCheck.EFFICIENCY: _efficiency,
    GateCheck.ERRORS: _without_offence,
    GateCheck.REASONING: _reasoning,
    GateCheck.CONTRADICTIONS: _contradictions,
    GateCheck.ABSENT: _without_offence,
}
