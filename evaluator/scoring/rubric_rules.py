"""What a rubric must hold to, besides its shape."""

import math
from collections.abc import Iterable, Iterator

from evaluator.model.evaluation import Level
from evaluator.model.rubric import CRITERIA, OTHER_GROUP, STATIC_CRITERIA, Gate, GateCheck, Metric, Rubric
from evaluator.scoring.calibration import NAMES as CALIBRATIONS
from evaluator.scoring.charges import FULL_SCORE, group_of_name


def broken_rules(rubric: Rubric) -> tuple[str, ...]:
    """One line for each fault, in the order of the file."""
    checks = (_cost_faults, _criterion_faults, _evidence_faults, _gate_faults)
    return tuple(fault for check in checks for fault in check(rubric))


def _cost_faults(rubric: Rubric) -> Iterator[str]:
    costs = rubric.costs
    if not costs.error >= costs.warning >= costs.note >= 0:
        yield "costs: error, warning and note must not grow from one to the next, nor be negative"
    if not 0 <= costs.fade <= 1:
        yield "costs: fade must lie between 0 and 1"
    yield from _negative("costs.rules", costs.rules)


def _criterion_faults(rubric: Rubric) -> Iterator[str]:
    yield from (f"criteria: unknown criterion {name!r}" for name in rubric.criteria if name not in CRITERIA)
    yield from (f"criteria: {name} is missing" for name in CRITERIA if name not in rubric.criteria)
    yield from _negative("criteria", {name: criterion.weight for name, criterion in rubric.criteria.items()})
    if not sum(criterion.weight for criterion in rubric.criteria.values()) > 0:
        yield "criteria: at least one weight must be above 0"
    for name, criterion in rubric.criteria.items():
        caps = {group: member.cap for group, member in criterion.groups.items()}
        yield from _negative(f"criteria.{name}.groups", caps)
        if OTHER_GROUP not in caps:
            yield f"criteria.{name}: the group {OTHER_GROUP!r} is missing"
        total = sum(caps.values())
        if name in STATIC_CRITERIA and not math.isclose(total, FULL_SCORE):
            yield f"criteria.{name}: the caps of the groups sum to {total:g}, not to 100"
        elif total > FULL_SCORE:
            yield f"criteria.{name}: the caps of the groups sum to {total:g}, more than 100"


def _evidence_faults(rubric: Rubric) -> Iterator[str]:
    if rubric.percentiles.calibration not in CALIBRATIONS:
        yield f"percentiles: unknown calibration {rubric.percentiles.calibration!r}"
    if not 0 <= rubric.percentiles.start < rubric.percentiles.full <= 1:
        yield "percentiles: start must be below full, both between 0 and 1"
    for metric in rubric.metrics:
        if metric.criterion not in CRITERIA:
            yield f"metrics: {metric.name} names the unknown criterion {metric.criterion!r}"
        elif len(_groups_of(metric, rubric)) > 1:
            yield f"metrics: {metric.name} and its same_as must belong to one group of {metric.criterion}"
    yield from _negative("metrics", {metric.name: metric.weight for metric in rubric.metrics})
    yield from _negative("growth.points_per_step", rubric.growth.points_per_step)
    missing = {"time", "space"} - rubric.growth.points_per_step.keys()
    yield from (f"growth.points_per_step: {resource} is missing" for resource in sorted(missing))
    claims = rubric.claims
    amounts = (claims.time_missing, claims.space_missing, claims.looser, claims.contradicted)
    if not all(amount >= 0 for amount in amounts):
        yield "claims: no amount may be negative"
    credit = rubric.trade_off_credit
    if not credit or list(credit) != sorted(credit) or not 0 <= credit[0] <= credit[-1] <= FULL_SCORE:
        yield "trade_offs: credit must be a rising list of scores between 0 and 100"


def _groups_of(metric: Metric, rubric: Rubric) -> set[str]:
    """If they differed, mending one finding could move the charge of another to a dearer group."""
    criterion = rubric.criteria.get(metric.criterion)
    names = (metric.name, *metric.same_as)
    return {group_of_name(name, criterion) for name in names} if criterion else set()


def _gate_faults(rubric: Rubric) -> Iterator[str]:
    for place, gate in enumerate(rubric.gates, 1):
        if gate.level is Level.BELOW_MID:
            yield f"gates[{place}]: below_mid has no gates, it is where no level was reached"
        named = (*gate.criteria, *gate.signals, *gate.one_of)
        yield from (f"gates[{place}]: unknown criterion {name!r}" for name in named if name not in CRITERIA)
        if (lacking := _lacking(gate)) is not None:
            yield f"gates[{place}]: the check {gate.check.value!r} needs {lacking}"
    for level in (Level.MID, Level.SENIOR, Level.STAFF):
        if not any(gate.level is level for gate in rubric.gates):
            yield f"gates: no gate guards the level {level.value}"


def _lacking(gate: Gate) -> str | None:
    """The key without which the gate asks for nothing."""
    match gate.check:
        case GateCheck.INDEX if not gate.at_least:
            return "at_least"
        case GateCheck.CRITERIA if not (gate.criteria and gate.at_least):
            return "criteria and at_least"
        case GateCheck.REASONING if not 0 < gate.count <= len(gate.signals):
            return "signals, and a count between 1 and their number"
        case GateCheck.ABSENT if not gate.rules:
            return "rules"
        case _:
            return None


def _negative(where: str, amounts: dict[str, float]) -> Iterable[str]:
    # "not >=" also catches nan, which TOML allows
    return (f"{where}: {name} must not be negative" for name, amount in amounts.items() if not amount >= 0)
