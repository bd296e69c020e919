"""Tests of the author's that faults in the code get past."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.kind import Kind

_STRONG = 0.85


def _ask(evaluation: Evaluation) -> Question | None:
    for one in evaluation.measurements:
        if one.name == "test_strength" and one.value < _STRONG:
            return Question(
                "Which change to the code would your tests not notice?",
                "Names a boundary (< against <=), an empty or repeated input or an error path without a "
                "test, and adds the test that fails first; knows that coverage shows what ran, not what "
                "was checked.",
                one.path,
                None,
                f"the tests notice {one.value:.0%} of the faults that were planted",
            )
    return None


QUESTION = Kind(60, _ask)
