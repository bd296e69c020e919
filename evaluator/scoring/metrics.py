"""Turns unusual measurements into findings, each charged once with what says the same thing."""

from collections.abc import Sequence
from dataclasses import replace

from evaluator.model.calibration import Calibration
from evaluator.model.findings import Finding, Measurement, Severity
from evaluator.model.rubric import Metric, Rubric
from evaluator.scoring.charges import WeighedFinding, position, weight_of

_PERCENT = "%"


def weighed_findings(
    findings: Sequence[Finding], measurements: Sequence[Measurement], rubric: Rubric
) -> list[WeighedFinding]:
    """All findings with their weights, those that the measurements add included.

    Findings that an earlier scoring added are replaced, so scoring twice changes nothing.
    """
    own_rules = {metric.rule for metric in rubric.metrics}
    homes = {name: metric.criterion for metric in rubric.metrics for name in _names(metric)}
    given = sorted(
        (
            replace(finding, criterion=homes.get(finding.name, finding.criterion))
            for finding in findings
            if finding.rule not in own_rules
        ),
        key=position,
    )
    weights = _each_place_once(given, [weight_of(finding, rubric.costs) for finding in given])
    merged = list(given)
    for metric in rubric.metrics:
        taken: set[int] = set()
        for measurement in _worst_of_each_place(metric, measurements):
            finding, weight = _finding(metric, measurement, rubric)
            if weight <= 0:
                continue
            twin = _twin(metric, measurement, measurements, merged, weights, taken)
            if twin is None:
                merged.append(finding)
                weights.append(weight)
            else:
                taken.add(twin)
                merged[twin] = _joined(merged[twin], finding)
                weights[twin] = max(weights[twin], weight)
    return [
        WeighedFinding(key, finding, weight)
        for key, (finding, weight) in enumerate(zip(merged, weights, strict=True))
    ]


def _each_place_once(findings: list[Finding], weights: list[float]) -> list[float]:
    """Of findings that say one thing about one line, only the dearest keeps its weight."""
    dearest: dict[tuple[str, str, str, int], int] = {}
    for key, finding in enumerate(findings):
        place = (finding.criterion, finding.name, finding.path, finding.line)
        best = dearest.setdefault(place, key)
        if weights[key] > weights[best]:
            dearest[place] = key
    kept = set(dearest.values())
    return [weight if key in kept else 0.0 for key, weight in enumerate(weights)]


def _names(metric: Metric) -> frozenset[str]:
    """Names of findings that say the same as the metric, wherever they come from."""
    return frozenset({metric.name, *metric.same_as})


def _worst_of_each_place(metric: Metric, measurements: Sequence[Measurement]) -> list[Measurement]:
    """One measurement for each function, in the order of the code."""
    worst_last = sorted(
        _of(metric, measurements), key=lambda one: one.value, reverse=metric.curve == "shortfall"
    )
    by_place = {(one.path, one.line, one.where): one for one in worst_last}
    return [by_place[place] for place in sorted(by_place)]


def _of(metric: Metric, measurements: Sequence[Measurement]) -> list[Measurement]:
    return [
        measurement
        for measurement in measurements
        if measurement.name == metric.measurement and (not metric.where or measurement.where in metric.where)
    ]


def _finding(metric: Metric, measurement: Measurement, rubric: Rubric) -> tuple[Finding, float]:
    """What the measurement amounts to, with its weight in points; the weight is 0 when it is usual."""
    comparison = ""
    if metric.curve == "shortfall":
        share = measurement.value / 100 if measurement.unit == _PERCENT else measurement.value
        part, value = 1 - min(1.0, max(0.0, share)), f"{share:.0%}"
    elif metric.curve == "count":
        part, value = min(1.0, max(0.0, measurement.value / metric.full)), f"{measurement.value:g}"
    else:
        calibration = rubric.calibration
        below = calibration.share_below(metric.measurement, measurement.value) or 0.0
        full = rubric.percentiles.full
        start = max(rubric.percentiles.start, _last_unobjected(metric, calibration))
        part = min(1.0, max(0.0, (below - start) / (full - start))) if start < full else 1.0
        part *= measurement.value >= metric.least
        value = f"{measurement.value:g}"
        percent = calibration.percent_below(metric.measurement, measurement.value)
        comparison = f"{metric.phrase} {percent} % of {calibration.n:,} {calibration.corpus}"
    message = metric.message.replace("{value}", value).replace("{where}", measurement.where)
    finding = Finding(
        rule=metric.rule,
        name=metric.name,
        criterion=metric.criterion,
        severity=Severity.WARNING if part >= 1 else Severity.NOTE,
        path=measurement.path,
        line=measurement.line,
        column=1,
        end_line=None,
        end_column=None,
        message=message,
        why=f"{metric.why} This is {comparison}." if comparison else metric.why,
        fix=metric.fix,
        source="senior-bar",
    )
    return finding, metric.weight * part


def _last_unobjected(metric: Metric, calibration: Calibration) -> float:
    """The share below the last value that costs nothing, so that the next one costs little more."""
    return calibration.share_below(metric.measurement, metric.least - 1) or 0.0


def _twin(
    metric: Metric,
    measurement: Measurement,
    measurements: Sequence[Measurement],
    findings: list[Finding],
    weights: list[float],
    taken: set[int],
) -> int | None:
    """The dearest finding that says of the same function what the metric says."""
    starts = sorted({other.line for other in _of(metric, measurements) if other.path == measurement.path})
    end = next((line for line in starts if line > measurement.line), None)
    twins = [
        key
        for key, finding in enumerate(findings)
        if key not in taken
        and finding.name in _names(metric)
        and finding.path == measurement.path
        and measurement.line <= finding.line
        and (end is None or finding.line < end)
    ]
    return max(twins, key=lambda key: weights[key], default=None)


def _joined(finding: Finding, metric_finding: Finding) -> Finding:
    """The finding as it was reported, with the metric's comparison."""
    comparison = metric_finding.why.partition(" This is ")[2]
    said = not comparison or comparison in finding.why
    why = finding.why if said else f"{finding.why} This is {comparison}".strip()
    return replace(finding, why=why)
