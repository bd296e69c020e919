"""A container that a long-lived object adds to and never takes from."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.kind import Kind, place_text


def _ask(evaluation: Evaluation) -> Question | None:
    for one in evaluation.measurements:
        if one.name == "removal_places" and one.value == 0:
            place = place_text(evaluation, one.path, one.line)
            return Question(
                f"The service runs for a year. How large does `{one.where}` ({place}) become?",
                "Sees that entries are added and never removed, estimates the growth per day, and chooses "
                "a bound: expiry by time, a size limit with a policy for what goes first, or a store "
                "outside the process.",
                one.path,
                one.line,
                f"`{one.where}` is added to, and no line takes anything out of it",
            )
    return None


QUESTION = Kind(56, _ask)
