"""How a solution settles what the statement leaves open: what it does, whether on purpose and in writing."""

from evaluator.ambiguities.job import Outcome
from evaluator.model.problem import Problem
from evaluator.model.submission import Submission

__all__ = ["Outcome", "settle_ambiguities"]


def settle_ambiguities(submission: Submission, problem: Problem, *, sandbox: str, seed: int = 0) -> Outcome:
    """How the solution settles each question that the statement leaves open; nothing is guessed.

    ``sandbox`` is ``docker`` or ``process``: the kind that has run the tests.
    """
    from evaluator.ambiguities.run import settle_all  # noqa: PLC0415 - the children need none of it

    return settle_all(submission, problem, sandbox=sandbox, seed=seed)
