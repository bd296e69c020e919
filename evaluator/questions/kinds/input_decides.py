"""Time that grows in another class on another kind of inputs."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.growth_facts import inputs_text, is_sure
from evaluator.questions.kind import Kind, first_file


def _ask(evaluation: Evaluation) -> Question | None:
    sure = [one for one in evaluation.growth if one.resource == "time" and is_sure(one)]
    for one in sure:
        for other in sure:
            if other.entry_point == one.entry_point and other.measured != one.measured:
                return Question(
                    f"`{one.entry_point}` takes O({one.measured}) time on {inputs_text(one)} and "
                    f"O({other.measured}) on {inputs_text(other)}. Which property of the input decides, and "
                    "which of the two will you see in production?",
                    "Names the property (order, repeats, depth, how much survives each step) and the branch "
                    "or structure in the code that turns on it; says which case a caller has to plan for, "
                    "and tells worst case from average.",
                    first_file(evaluation),
                    None,
                    f"measured O({one.measured}) on {one.family}, O({other.measured}) on {other.family}",
                )
    return None


QUESTION = Kind(57, _ask)
