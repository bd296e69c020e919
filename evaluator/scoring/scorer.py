"""Fills in the scores, the points of each finding and the verdict of an evaluation."""

from collections.abc import Mapping
from dataclasses import replace

from evaluator.model.evaluation import Evaluation, Level, RubricRecord
from evaluator.model.rubric import Rubric
from evaluator.scoring.levels import judge
from evaluator.scoring.metrics import weighed_findings
from evaluator.scoring.rescoring import Rescoring


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
    rescoring = Rescoring(evaluation, rubric, tuple(weighed), group_weights or {})
    evidence = rescoring.without()
    return replace(
        evaluation,
        environment=replace(evaluation.environment, rubric=RubricRecord(rubric.name, rubric.digest)),
        findings=evidence.findings,
        scores=tuple(evidence.scores.values()),
        verdict=judge(rescoring, evidence, bar),
    )
