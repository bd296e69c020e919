"""Fills in the scores, the points of each finding and the verdict of an evaluation."""

from collections.abc import Mapping
from dataclasses import replace

from evaluator.model.evaluation import Evaluation, Level, RubricRecord
from evaluator.model.findings import Finding, Severity
from evaluator.model.rubric import Rubric
from evaluator.scoring.charges import WeighedFinding, position
from evaluator.scoring.criteria import index, score_criteria
from evaluator.scoring.gates import Evidence
from evaluator.scoring.levels import judge
from evaluator.scoring.metrics import weighed_findings

_SEVERITIES = tuple(Severity)


def score(
    evaluation: Evaluation,
    rubric: Rubric,
    bar: Level = Level.SENIOR,
    group_weights: Mapping[str, float] | None = None,
) -> Evaluation:
    """The evaluation with points, scores, verdict and rubric filled in; what costs most comes first.

    Args:
        evaluation: what was observed; scores that it may already have are replaced.
        rubric: from ``load_rubric``.
        bar: the level that the reader asked for.
        group_weights: the problem's weight of each test group; a group without one weighs 1.
    """
    weighed = weighed_findings(evaluation.findings, evaluation.measurements, rubric)
    scores, points = score_criteria(evaluation, weighed, rubric, group_weights or {})
    assessed = {entry.criterion for entry in scores if entry.assessed}

    def rank(member: WeighedFinding) -> tuple[object, ...]:
        # A finding that costs nothing because its criterion was not assessed may still matter most.
        would_cost = points.get(member.key, 0.0) if member.finding.criterion in assessed else member.weight
        return (-would_cost, _SEVERITIES.index(member.finding.severity), *position(member.finding))

    findings = tuple(_charged(member, points) for member in sorted(weighed, key=rank))
    evidence = Evidence(
        evaluation, rubric, findings, {entry.criterion: entry for entry in scores}, index(scores)
    )
    return replace(
        evaluation,
        environment=replace(evaluation.environment, rubric=RubricRecord(rubric.name, rubric.digest)),
        findings=findings,
        scores=scores,
        verdict=judge(evidence, bar),
    )


def _charged(member: WeighedFinding, points: Mapping[int, float]) -> Finding:
    return replace(member.finding, points=round(points.get(member.key, 0.0), 2))
