"""Cost that grows faster than the problem accepts."""

from evaluator.model.evaluation import Evaluation, Question
from evaluator.questions.kind import Kind, first_file


def _ask(evaluation: Evaluation) -> Question | None:
    for one in evaluation.growth:
        if one.confidence == "low" or not one.accepted or set(one.set or (one.measured,)) & set(one.accepted):
            continue
        where = f" Line {one.line} pays for it." if one.line is not None else ""
        return Question(
            f"`{one.entry_point}` grows like {one.measured} in {one.resource} on {one.family} inputs.{where} "
            "What would you change if the input were a thousand times larger?",
            f"Finds what is done again for each element, reaches O({one.accepted[0]}) by keeping that result "
            "instead, and says what is given up for it in memory, in code or in generality.",
            first_file(evaluation),
            one.line,
            f"measured O({one.measured}), accepted {' or '.join(f'O({name})' for name in one.accepted)}",
        )
    return None


QUESTION = Kind(20, _ask)
