"""A trade-off that the author wrote down."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.kind import Kind, place_text


def _ask(evaluation: Evaluation) -> Question | None:
    for strength in evaluation.strengths:
        if strength.criterion == "trade_offs":
            place = place_text(evaluation, strength.path, strength.line)
            return Question(
                f"At {place} you weigh one way against another. When would you choose the other one?",
                "Names the condition that turns the choice around (size, rate, how often it is read and "
                "written, who maintains it), roughly at which number, and how the code would notice.",
                strength.path,
                strength.line,
                strength.message,
            )
    return None


QUESTION = Kind(54, _ask)
