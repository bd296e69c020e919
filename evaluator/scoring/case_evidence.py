"""The share of passed tests, group by group."""

from collections.abc import Collection, Mapping, Sequence

from evaluator.model.test_run import CaseResult, TestRun, Verdict
from evaluator.scoring.charges import FULL_SCORE, Shortfall

DEFAULT_GROUP_WEIGHT = 1.0
CORE = "core"


def assessed_cases(run: TestRun) -> tuple[CaseResult, ...]:
    """The cases whose outcome says something about the solution; our own failures say nothing."""
    return tuple(case for case in run.cases if case.verdict is not Verdict.NOT_RUN)


def was_not_run(run: TestRun) -> bool:
    """Whether no case says anything, for a reason that is not the solution's."""
    return run.verdict is Verdict.NOT_RUN and not assessed_cases(run)


def group_names(cases: Sequence[CaseResult]) -> tuple[str, ...]:
    """The groups in the order in which their first cases come."""
    return tuple(dict.fromkeys(case.group for case in cases))


def group_shortfalls(
    cases: Sequence[CaseResult], group_weights: Mapping[str, float], all_or_nothing: Collection[str]
) -> tuple[Shortfall, ...]:
    """Points of 100 that the failed cases cost: by the group's weight, and by its share inside the group."""
    names = group_names(cases)
    weights = {name: max(0.0, group_weights.get(name, DEFAULT_GROUP_WEIGHT)) for name in names}
    if not any(weights.values()):
        weights = dict.fromkeys(names, DEFAULT_GROUP_WEIGHT)
    total = sum(weights.values())
    shortfalls = []
    for name in names:
        members = [case for case in cases if case.group == name]
        failed = sum(case.verdict is not Verdict.PASSED for case in members)
        if failed and weights[name]:
            share = 1.0 if name in all_or_nothing else failed / len(members)
            text = f"{failed} of {len(members)} tests of the group {name} did not pass"
            shortfalls.append(Shortfall(FULL_SCORE * weights[name] / total * share, text))
    return tuple(shortfalls)
