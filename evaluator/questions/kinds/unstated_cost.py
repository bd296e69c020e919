"""Growth that was measured, and about which the author says nothing."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.growth_facts import inputs_text
from evaluator.questions.kind import Kind, first_file


def _ask(evaluation: Evaluation) -> Question | None:
    measured = [one for one in evaluation.growth if one.resource == "time" and one.measured]
    if not measured or any(claim.kind in {"time", "space"} for claim in evaluation.claims):
        return None
    first = measured[0]
    return Question(
        f"What does `{first.entry_point}` cost in time and in memory, and what is n?",
        f"Comes to O({first.measured}) for {inputs_text(first)}, says what n counts, separates worst case, "
        "average and amortised cost, and includes the memory of the result and of the call stack.",
        first_file(evaluation),
        first.line,
        f"measured O({first.measured}) on {inputs_text(first)}; the code states no cost",
    )


QUESTION = Kind(66, _ask)
