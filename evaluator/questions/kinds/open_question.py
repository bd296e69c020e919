"""A question that the statement leaves open, and that the code settles by accident or badly."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.kind import Kind, first_file


def _ask(evaluation: Evaluation) -> Question | None:
    for one in sorted(evaluation.ambiguities, key=lambda one: one.credit):
        if one.credit < 1:
            return Question(
                f"{one.question} What did you decide, and whom would you have asked?",
                "Notices that the statement does not say, names two readings and who is hurt by each, "
                "decides, and writes the decision where a caller finds it.",
                first_file(evaluation),
                None,
                f"observed: {one.outcome}" + (f"; {one.detail}" if one.contradicted else ""),
            )
    return None


QUESTION = Kind(42, _ask)
