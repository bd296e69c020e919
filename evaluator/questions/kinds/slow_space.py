"""Memory that grows faster than the problem accepts."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.growth_facts import inputs_text, slower_than_accepted
from evaluator.questions.kind import Kind, first_file


def _ask(evaluation: Evaluation) -> Question | None:
    for one in slower_than_accepted(evaluation.growth, "space"):
        return Question(
            f"`{one.entry_point}` needs O({one.measured}) memory on {inputs_text(one)}. "
            "What is held at the moment when most of it is held, and what could be let go earlier?",
            f"Names the structure that holds it, tells it from the input and the result, and reaches "
            f"O({one.accepted[0]}) by not building it (a generator, one row instead of the table, positions "
            "instead of slices, a loop instead of recursion); says what that costs in time or in clarity.",
            first_file(evaluation),
            one.line,
            f"measured O({one.measured}) space, "
            f"accepted {' or '.join(f'O({name})' for name in one.accepted)}",
        )
    return None


QUESTION = Kind(24, _ask)
