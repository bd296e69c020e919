"""What takes points off a criterion, and how much of it counts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from evaluator.model.findings import Finding
from evaluator.model.rubric import OTHER_GROUP, Criterion, FindingCosts

FULL_SCORE = 100.0


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Points that a criterion lacks because of a test or a measurement, with the reason."""

    points: float
    text: str


@dataclass(frozen=True, slots=True)
class WeighedFinding:
    """A finding with its weight in points, before repeats fade and caps apply."""

    key: int
    """Its place in the list of all findings."""
    finding: Finding
    weight: float


def rule_matches(finding: Finding, patterns: Iterable[str]) -> bool:
    """Whether a pattern is the finding's rule id or name; ``*`` stands for anything."""
    return _matches(finding.rule, finding.name, tuple(patterns))


@lru_cache(4096)
def _matches(rule: str, name: str, patterns: tuple[str, ...]) -> bool:
    # Scoring without this finding or that asks the same again and again.
    return any(fnmatchcase(rule, pattern) or fnmatchcase(name, pattern) for pattern in patterns)


def weight_of(finding: Finding, costs: FindingCosts) -> float:
    """What the finding would cost alone: by its rule where the rubric says so, else by severity."""
    for name in (finding.rule, finding.name):
        if name in costs.rules:
            return costs.rules[name]
    by_severity = {"error": costs.error, "warning": costs.warning, "note": costs.note}
    return by_severity[finding.severity.value]


def position(finding: Finding) -> tuple[str, int, int, tuple[str, ...]]:
    """Orders findings that cost the same, whatever order they arrived in."""
    return (
        finding.path,
        finding.line,
        finding.column,
        (
            finding.name,
            finding.rule,
            finding.criterion,
            finding.severity,
            finding.message,
            finding.fix,
            finding.source,
        ),
    )


def charge(
    weighed: Iterable[WeighedFinding], criterion: Criterion, fade: float, available: float
) -> dict[int, float]:
    """Points per finding (by key): in each group repeats fade up to its cap, all up to ``available``.

    Model: D_g = min(cap_g, sum of w_k * fade^k over the weights in falling order). It never falls
    when a weight rises or a finding is added, so mending a finding cannot lower a score.
    """
    points: dict[int, float] = {}
    for group, members in _by_group(weighed, criterion):
        left = min(criterion.groups[group].cap, available)
        for rank, member in enumerate(members):
            term = min(member.weight * fade**rank, left)
            points[member.key] = term
            left -= term
            available -= term
    return points


def _by_group(
    weighed: Iterable[WeighedFinding], criterion: Criterion
) -> Iterator[tuple[str, list[WeighedFinding]]]:
    members: defaultdict[str, list[WeighedFinding]] = defaultdict(list)
    for member in weighed:
        members[group_of(member.finding, criterion)].append(member)
    for group in sorted(members):
        yield group, sorted(members[group], key=lambda member: (-member.weight, position(member.finding)))


def group_of(finding: Finding, criterion: Criterion) -> str:
    """The group whose cap the finding counts under."""
    named = (name for name, group in criterion.groups.items() if rule_matches(finding, group.rules))
    return next(named, OTHER_GROUP)


def group_of_name(name: str, criterion: Criterion) -> str:
    """The group that a rule of this name belongs to, as far as its name decides."""
    named = (
        group
        for group, member in criterion.groups.items()
        if any(fnmatchcase(name, pattern) for pattern in member.rules)
    )
    return next(named, OTHER_GROUP)
