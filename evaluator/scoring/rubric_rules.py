"""What a rubric must hold to, besides its shape."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from evaluator.model.rubric import CRITERIA, OTHER_GROUP, STATIC_CRITERIA, Criterion, Metric, Rubric
from evaluator.scoring.charges import FULL_SCORE, group_of_name
from evaluator.scoring.rubric_gates import gate_faults


def broken_rules(rubric: Rubric) -> tuple[str, ...]:
    """One line for each fault, in the order of the file."""
    checks = (_cost_faults, _criterion_faults, _metric_faults, _evidence_faults, gate_faults)
    return tuple(fault for check in checks for fault in check(rubric))


def _cost_faults(rubric: Rubric) -> Iterator[str]:
    costs = rubric.costs
    if not math.inf > costs.error >= costs.warning >= costs.note >= 0:
        yield "costs: error, warning and note must not grow from one to the next, nor be negative or infinite"
    if not 0 <= costs.fade <= 1:
        yield f"costs.fade: must lie between 0 and 1, but is {costs.fade:g}"
    yield from _negative("costs.rules", costs.rules)


def _criterion_faults(rubric: Rubric) -> Iterator[str]:
    allowed = ", ".join(CRITERIA)
    yield from (
        f"criteria.{name}: unknown criterion {name!r}; allowed are {allowed}"
        for name in rubric.criteria
        if name not in CRITERIA
    )
    yield from (
        f"criteria.{name}: is missing; to leave it out, give it the weight 0"
        for name in CRITERIA
        if name not in rubric.criteria
    )
    for name, criterion in rubric.criteria.items():
        yield from _negative(f"criteria.{name}", {"weight": criterion.weight})
    if not sum(criterion.weight for criterion in rubric.criteria.values()) > 0:
        yield "criteria: all weights are 0; at least one must be above"
    for name, criterion in rubric.criteria.items():
        yield from _group_faults(name, criterion)


def _group_faults(name: str, criterion: Criterion) -> Iterator[str]:
    where = f"criteria.{name}.groups"
    yield from _negative(where, {f"{group}.cap": member.cap for group, member in criterion.groups.items()})
    if OTHER_GROUP not in criterion.groups:
        yield f"{where}: the group {OTHER_GROUP!r} is missing; it takes each rule that no group names"
    total = sum(member.cap for member in criterion.groups.values())
    if name in STATIC_CRITERIA and not math.isclose(total, FULL_SCORE):
        yield f"{where}: the caps sum to {total:g}, and must sum to 100"
    elif not total <= FULL_SCORE:
        yield f"{where}: the caps sum to {total:g}, and may sum to 100 at most"


def _metric_faults(rubric: Rubric) -> Iterator[str]:
    if not 0 <= rubric.percentiles.start < rubric.percentiles.full <= 1:
        yield "percentiles: start must be below full, both between 0 and 1"
    for metric in rubric.metrics:
        if metric.criterion not in CRITERIA:
            allowed = ", ".join(CRITERIA)
            yield f"metrics.{metric.name}: unknown criterion {metric.criterion!r}; allowed are {allowed}"
        elif len(_groups_of(metric, rubric)) > 1:
            yield f"metrics: {metric.name} and its same_as must belong to one group of {metric.criterion}"
        if metric.curve == "percentile" and metric.measurement not in rubric.calibration.metrics:
            allowed = ", ".join(rubric.calibration.metrics)
            yield (
                f"metrics.{metric.name}.measurement: the table {rubric.percentiles.calibration!r} has no "
                f"{metric.measurement!r}; allowed are {allowed}"
            )
        if metric.curve == "count" and not 0 < metric.full < math.inf:
            yield f"metrics.{metric.name}.full: must be above 0, the number from which the cost is whole"
        yield from _negative(f"metrics.{metric.name}", {"weight": metric.weight})


def _evidence_faults(rubric: Rubric) -> Iterator[str]:
    effort = rubric.reading_effort
    yield from _negative("reading_effort", {"readability": effort.readability, "structure": effort.structure})
    if not 0 < effort.half < math.inf:
        yield "reading_effort.half: must be above 0, the effort that costs half of the points"
    yield from _negative("growth.steps", rubric.growth.steps)
    yield from _negative("growth.points_per_step", rubric.growth.points_per_step)
    missing = {"time", "space"} - rubric.growth.points_per_step.keys()
    yield from (f"growth.points_per_step.{resource}: is missing" for resource in sorted(missing))
    claims = rubric.claims
    yield from _negative("claims", {key.name: getattr(claims, key.name) for key in fields(claims)})
    credit = rubric.trade_off_credit
    if not credit or list(credit) != sorted(credit) or not 0 <= credit[0] <= credit[-1] <= FULL_SCORE:
        yield "trade_offs.credit: must be a rising list of scores between 0 and 100"


def _groups_of(metric: Metric, rubric: Rubric) -> set[str]:
    """If they differed, mending one finding could move the charge of another to a dearer group."""
    criterion = rubric.criteria.get(metric.criterion)
    names = (metric.name, *metric.same_as)
    return {group_of_name(name, criterion) for name in names} if criterion else set()


def _negative(where: str, amounts: Mapping[str, float]) -> Iterable[str]:
    # "not <=" also catches nan, which TOML allows, and so are infinite amounts
    return (
        f"{where}.{name}: must not be negative or infinite, but is {amount:g}"
        for name, amount in amounts.items()
        if not 0 <= amount < math.inf
    )
