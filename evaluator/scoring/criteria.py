"""From evidence to one score per criterion, each with the list of what was taken off."""

from collections.abc import Mapping, Sequence

from evaluator.model.evaluation import Evaluation, Score
from evaluator.model.findings import Finding
from evaluator.model.rubric import CRITERIA, MERITS, STATIC_CRITERIA, Criterion, Rubric
from evaluator.scoring.charges import FULL_SCORE, Shortfall, WeighedFinding, charge
from evaluator.scoring.effort_evidence import effort_shortfalls
from evaluator.scoring.evidence import Observed, observe

Scored = tuple[tuple[Score, ...], dict[int, float]]


def score_criteria(
    evaluation: Evaluation,
    weighed: Sequence[WeighedFinding],
    rubric: Rubric,
    group_weights: Mapping[str, float],
) -> Scored:
    """One score for each criterion of the rubric, and the points of each finding by its key.

    Whether a criterion is assessed never depends on the findings: else mending the last finding of
    one could take it, and its high score, out of the index.
    """
    observed = observe(evaluation, rubric, group_weights)
    efforts = effort_shortfalls(evaluation, rubric.reading_effort)
    for name in STATIC_CRITERIA:
        missing = _not_read(evaluation, rubric.criteria[name])
        observed[name] = Observed(() if missing else efforts.get(name, ()), missing=missing)
    points: dict[int, float] = {}
    scores = []
    for name in CRITERIA:
        members = [member for member in weighed if member.finding.criterion == name]
        if observed[name].missing:
            scores.append(_unassessed(name, rubric.criteria[name].weight, observed[name].missing))
        else:
            score, charged = _assessed(name, rubric, observed[name], members)
            scores.append(score)
            points |= charged
    return tuple(scores), points


def index(scores: Sequence[Score]) -> float | None:
    """The mean of the assessed scores by weight (0-100); None when none with a weight was assessed.

    Merits count only where they raise it: who writes a trade-off down must not lose by it.
    """
    must = _mean([one for one in scores if one.criterion not in MERITS])
    return max((mean for mean in (_mean(scores), must) if mean is not None), default=None)


def _mean(scores: Sequence[Score]) -> float | None:
    counted = [(score.score, score.weight) for score in scores if score.score is not None]
    total = sum(weight for _, weight in counted)
    return round(sum(value * weight for value, weight in counted) / total, 1) if total else None


def _not_read(evaluation: Evaluation, criterion: Criterion) -> str:
    """Why the code could not be judged by reading; empty when it could."""
    failures = [failure for failure in evaluation.failures if failure.tool in criterion.needs]
    if failures:
        tools = " and ".join(dict.fromkeys(failure.tool for failure in failures))
        return f"{tools}: {failures[0].message}"
    lines = sum(measured.value for measured in evaluation.measurements if measured.name == "code_lines")
    return "" if lines > 0 else "there is nothing to assess, as no line of code was measured"


def _unassessed(name: str, weight: float, reason: str) -> Score:
    return Score(criterion=name, score=None, assessed=False, reason=reason, weight=weight, evidence=())


def _assessed(
    name: str, rubric: Rubric, observed: Observed, members: Sequence[WeighedFinding]
) -> tuple[Score, dict[int, float]]:
    criterion = rubric.criteria[name]
    shortfalls, available = _within(observed.shortfalls, FULL_SCORE)
    points = charge(members, criterion, rubric.costs.fade, available)
    lost = sum(shortfall.points for shortfall in shortfalls) + sum(points.values())
    evidence = (
        *(_deduction(shortfall.points, shortfall.text) for shortfall in shortfalls),
        *_finding_lines(members, points),
        *observed.facts,
    )
    value = round(max(0.0, FULL_SCORE - lost), 1)
    return Score(name, value, True, "", criterion.weight, evidence), points


def _within(shortfalls: Sequence[Shortfall], available: float) -> tuple[list[Shortfall], float]:
    """The shortfalls, cut off where nothing is left to take, and what is left after them."""
    taken = []
    for shortfall in shortfalls:
        points = min(shortfall.points, available)
        available -= points
        taken.append(Shortfall(points, shortfall.text))
    return taken, available


def _finding_lines(members: Sequence[WeighedFinding], points: Mapping[int, float]) -> list[str]:
    charged = [(points[member.key], member.finding) for member in members if points[member.key] > 0]
    charged.sort(key=lambda pair: (-pair[0], pair[1].path, pair[1].line, pair[1].rule))
    return [_deduction(cost, f"{finding.name} {_place(finding)}") for cost, finding in charged]


def _place(finding: Finding) -> str:
    return f"({finding.path}:{finding.line})"


def _deduction(points: float, text: str) -> str:
    return f"-{points:.1f} {text}"
