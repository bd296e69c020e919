"""What a rule costs under a rubric, before anything was found."""

from collections.abc import Iterable

from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.rubric import Metric, Rubric, RuleCost
from evaluator.scoring.charges import group_of, weight_of

_NOWHERE = Location("", 1)


def rule_cost(rule: Rule, rubric: Rubric) -> RuleCost:
    """What one finding of the rule takes off when nothing else of its group was found."""
    metric = _metric_of(rule, rubric)
    found = Finding.of(rule, _NOWHERE)
    of_measurement = metric.weight if metric else 0.0
    alone = 0.0 if metric and metric.rule == rule.id else weight_of(found, rubric.costs)
    criterion = metric.criterion if metric else rule.criterion
    table = rubric.criteria[criterion]
    group = group_of(found, table)
    cap = table.groups[group].cap
    return RuleCost(
        rule=rule.id,
        name=rule.name,
        criterion=criterion,
        message=rule.message,
        points=min(cap, max(alone, of_measurement)),
        grows=of_measurement > alone,
        group=group,
        cap=cap,
    )


def rule_costs(rules: Iterable[Rule], rubric: Rubric) -> tuple[RuleCost, ...]:
    """The dearest first, our own before borrowed ones; rules that several tools share by name are one."""
    dearest: dict[tuple[str, str], RuleCost] = {}
    for rule in (*rules, *metric_rules(rubric)):
        cost = rule_cost(rule, rubric)
        known = dearest.setdefault((cost.criterion, cost.name), cost)
        if cost.points > known.points:
            dearest[cost.criterion, cost.name] = cost
    return tuple(sorted(dearest.values(), key=_rank))


def _rank(cost: RuleCost) -> tuple[float, bool, str, str]:
    return (-cost.points, not cost.rule.startswith("EV"), cost.criterion, cost.name)


def metric_rules(rubric: Rubric) -> tuple[Rule, ...]:
    """The rules of the findings that measurements become."""
    return tuple(
        Rule(
            id=metric.rule,
            name=metric.name,
            criterion=metric.criterion,
            severity=Severity.WARNING,
            message=_without_values(metric.message),
            why=metric.why,
            fix=metric.fix,
        )
        for metric in rubric.metrics
    )


def _metric_of(rule: Rule, rubric: Rubric) -> Metric | None:
    """The metric whose finding the rule is, or that says the same of a function."""
    return next(
        (
            metric
            for metric in rubric.metrics
            if rule.id == metric.rule or rule.name in (metric.name, *metric.same_as)
        ),
        None,
    )


def _without_values(message: str) -> str:
    """The recommendation without what was measured."""
    return message.partition(":")[0].replace("{where}", "the function").rstrip(".") + "."
