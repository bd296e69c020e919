"""Whether the rules that a rubric names are there."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches

from evaluator.model.rubric import Rubric


def unknown_names(rubric: Rubric, known: Collection[str]) -> Iterator[str]:
    """One line for each name or id that no rule and no metric has; a pattern with ``*`` may match nothing."""
    allowed = {*known, *(name for metric in rubric.metrics for name in (metric.name, metric.rule))}
    for where, name in _named(rubric):
        if "*" not in name and name not in allowed:
            near = get_close_matches(name, sorted(allowed), 1)
            hint = f"did you mean {near[0]!r}?" if near else "see a report, or use * for any ending"
            yield f"{where}: no rule is called {name!r}; allowed are names and ids of rules, {hint}"


def names_in(rubric: Rubric) -> set[str]:
    """Every rule that the rubric names."""
    return {name for _, name in _named(rubric)}


def _named(rubric: Rubric) -> Iterator[tuple[str, str]]:
    yield from (("costs.rules", name) for name in rubric.costs.rules)
    for criterion, table in rubric.criteria.items():
        for group, member in table.groups.items():
            yield from ((f"criteria.{criterion}.groups.{group}.rules", name) for name in member.rules)
    for metric in rubric.metrics:
        yield from ((f"metrics.{metric.name}.same_as", name) for name in metric.same_as)
    for place, gate in enumerate(rubric.gates, 1):
        yield from ((f"gates[{place}].rules", name) for name in gate.rules)
