"""Scores the same evidence as it is, or as it would be with some of its findings mended."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from evaluator.model.evaluation import Evaluation
from evaluator.model.findings import Finding, Severity
from evaluator.model.rubric import Rubric
from evaluator.scoring.charges import WeighedFinding, position
from evaluator.scoring.criteria import index, score_criteria
from evaluator.scoring.gates import Evidence

_SEVERITIES = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Rescoring:
    """All that a score depends on."""

    evaluation: Evaluation
    rubric: Rubric
    weighed: tuple[WeighedFinding, ...]
    group_weights: Mapping[str, float]

    def without(self, mended: Collection[int] = ()) -> Evidence:
        """What the gates see when the findings with these keys are gone; what costs most comes first."""
        kept = [member for member in self.weighed if member.key not in mended]
        scores, points = score_criteria(self.evaluation, kept, self.rubric, self.group_weights)
        assessed = {entry.criterion for entry in scores if entry.assessed}

        def rank(member: WeighedFinding) -> tuple[object, ...]:
            # A finding that costs nothing because its criterion was not assessed may still matter most.
            is_assessed = member.finding.criterion in assessed
            would_cost = points.get(member.key, 0.0) if is_assessed else member.weight
            return (-would_cost, _SEVERITIES.index(member.finding.severity), *position(member.finding))

        findings = tuple(_charged(member, points) for member in sorted(kept, key=rank))
        by_name = {entry.criterion: entry for entry in scores}
        return Evidence(self.evaluation, self.rubric, findings, by_name, index(scores))


def _charged(member: WeighedFinding, points: Mapping[int, float]) -> Finding:
    return replace(member.finding, points=round(points.get(member.key, 0.0), 2))
