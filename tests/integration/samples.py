"""The submissions that ship with the problems, and their reviews."""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from evaluator.catalog import list_problems
from evaluator.catalog.samples import SampleSubmission, submissions
from evaluator.intake import read_submission
from evaluator.model.evaluation import Evaluation
from evaluator.model.problem import Problem
from evaluator.pipeline import Options, evaluate

SAMPLES: dict[str, tuple[Problem, SampleSubmission]] = {
    f"{problem.slug}/{sample.verdict}/{sample.path.stem}": (problem, sample)
    for problem in list_problems()
    for sample in submissions(problem)
}
"""By a name that a person can find: ``problem/verdict/file``."""


AT_ONCE = 1 if "PYTEST_XDIST_WORKER" in os.environ else min(2, os.cpu_count() or 1)
"""Worker processes of pytest are as many as the machine can bear already."""


class Reviews:
    """Reviews are started when the first one is asked for, a few at a time, and each is made once."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(AT_ONCE)
        self._futures: dict[str, Future[Evaluation]] = {}

    def __enter__(self) -> "Reviews":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def of(self, name: str, ahead: int = 3) -> Evaluation:
        """The review of this sample; the next few are started too, as they will be asked for."""
        names = list(SAMPLES)
        start = names.index(name)
        for each in names[start : start + ahead]:
            if each not in self._futures:
                self._futures[each] = self._pool.submit(_review, *SAMPLES[each])
        return self._futures[name].result()


def _review(problem: Problem, sample: SampleSubmission) -> Evaluation:
    return evaluate(
        read_submission(str(sample.path)), problem, Options(sandbox="docker", warm=True, growth=False)
    )
