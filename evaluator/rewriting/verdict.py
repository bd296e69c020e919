"""Whether a rewritten submission is as good as before where it was good, and better where it was not."""

from collections import Counter
from collections.abc import Iterable

from evaluator.analysis.proposals.proposal import Proposal
from evaluator.model.evaluation import Evaluation
from evaluator.model.test_run import TestRun, Verdict


def is_better(before: Evaluation, after: Evaluation, made: Iterable[Proposal]) -> bool:
    """Whether the findings are mended, nothing that held is lost, and a criterion rises."""
    return (
        before.environment.sandbox == after.environment.sandbox
        and set(after.failures) <= set(before.failures)
        and _passed(before.tests) <= _passed(after.tests)
        and before.tests.total == after.tests.total
        and not _of_mypy(after) - _of_mypy(before)
        and _are_mended(before, after, made)
        and _rises(before, after)
    )


def _passed(tests: TestRun) -> set[str]:
    return {case.id for case in tests.cases if case.verdict is Verdict.PASSED}


def _of_mypy(evaluation: Evaluation) -> Counter[tuple[str, str]]:
    """How often mypy says what about which file; lines move."""
    return Counter((one.path, one.name) for one in evaluation.findings if "mypy" in one.source)


def _are_mended(before: Evaluation, after: Evaluation, made: Iterable[Proposal]) -> bool:
    left = Counter((one.path, one.name) for one in after.findings)
    had = Counter((one.path, one.name) for one in before.findings)
    return all(
        left[key] <= had[key] - count for key, count in Counter((one.path, one.name) for one in made).items()
    )


def _rises(before: Evaluation, after: Evaluation) -> bool:
    """Whether no criterion falls or goes unassessed, and one rises."""
    now = {score.criterion: score.score for score in after.scores}
    had = {score.criterion: score.score for score in before.scores if score.score is not None}
    pairs = [(value, now.get(criterion)) for criterion, value in had.items()]
    if any(new is None or new < old for old, new in pairs):
        return False
    return any(new is not None and new > old for old, new in pairs)
